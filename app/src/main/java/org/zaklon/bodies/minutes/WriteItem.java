package org.zaklon.bodies.minutes;

import java.util.HashSet;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.access.body.BodyFacts;
import org.zaklon.audit.Audit;
import org.zaklon.bodies.Bodies;
import org.zaklon.bodies.meeting.Meeting;
import org.zaklon.bodies.meeting.MeetingState;
import org.zaklon.bodies.meeting.Meetings;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;

/**
 * Writes what an item says, what was said about it and what was decided, until the minutes are adopted: from its lead seat, and by
 * who keeps the body where all may read it.
 */
@Component
public class WriteItem {
    private final Access access;
    private final Work work;
    private final Bodies bodies;
    private final Meetings meetings;
    private final ItemStore store;
    private final Audit audit;

    WriteItem(Access access, Work work, Bodies bodies, Meetings meetings, ItemStore store, Audit audit) {
        this.access = access;
        this.work = work;
        this.bodies = bodies;
        this.meetings = meetings;
        this.store = store;
        this.audit = audit;
    }

    public Outcome<ItemId> write(Actor actor, RequestId request, BodyId body, ItemId id, Content content) {
        return work.once(actor, request, ItemId::new, () -> access.require(actor, Act.ITEM_WRITE, body).then(facts ->
                store.find(id).filter(i -> i.body().equals(body)).map(Outcome::done).orElseGet(() -> Outcome.refused(Reason.absent())).then(item -> {
                    if (!mayWrite(item, facts)) {
                        return Outcome.refused("refused.item-not-yours");
                    }
                    var state = meetings.find(item.meeting()).map(Meeting::state).orElseThrow();
                    if (!state.open() && !(state.held() && state != MeetingState.MINUTES_ADOPTED)) {
                        return Outcome.refused("refused.minutes-adopted");
                    }
                    var own = bodies.ownSeats(body).contains(item.leadSeat());
                    if (content.restricted() && !own) {
                        return Outcome.refused("refused.item-restricted-by-lead");
                    }
                    var before = item.content().orElseThrow();
                    // Whom the others already know to be readers may become fewer; after the meeting nobody is added behind their backs.
                    if (state.held() && before.restricted() && (!content.restricted() || !new HashSet<>(before.audience()).containsAll(content.audience()))) {
                        return Outcome.refused("refused.item-audience-wider");
                    }
                    var broken = AddItem.broken(content, item.leadSeat(), bodies.seats(body), bodies.find(body).orElseThrow().kind());
                    if (broken.isPresent()) {
                        return Outcome.refused(broken.get());
                    }
                    if (!store.write(id, content)) {
                        return Outcome.refused("refused.item-not-yours");
                    }
                    audit.append(actor.entry(Act.ITEM_WRITE).about(id).with("class", content.dataClass().code())
                            .with("restricted", content.restricted() ? "YES" : "NO"));
                    return Outcome.done(id);
                })));
    }

    /** Ask inside {@code Work}. */
    public boolean mayWrite(Item item, BodyFacts facts) {
        return !item.masked() && (bodies.ownSeats(item.body()).contains(item.leadSeat()) || !item.restricted() && facts.keeps());
    }
}
