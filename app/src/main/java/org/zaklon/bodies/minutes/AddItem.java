package org.zaklon.bodies.minutes;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.bodies.Bodies;
import org.zaklon.bodies.BodyKind;
import org.zaklon.bodies.SeatLine;
import org.zaklon.bodies.meeting.Meeting;
import org.zaklon.bodies.meeting.MeetingId;
import org.zaklon.bodies.meeting.Meetings;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.SeatId;

/**
 * Puts an item on the agenda, from one's own seat; who keeps the body also for another seat, as long as all may read it. Its owner is
 * the agency of the lead seat, for good.
 */
@Component
public class AddItem {
    private static final int LONGEST = 20_000;

    private final Access access;
    private final Work work;
    private final Bodies bodies;
    private final Meetings meetings;
    private final ItemStore store;
    private final Audit audit;

    AddItem(Access access, Work work, Bodies bodies, Meetings meetings, ItemStore store, Audit audit) {
        this.access = access;
        this.work = work;
        this.bodies = bodies;
        this.meetings = meetings;
        this.store = store;
        this.audit = audit;
    }

    public Outcome<ItemId> add(Actor actor, RequestId request, BodyId body, MeetingId id, SeatId lead, Content content) {
        return work.once(actor, request, ItemId::new, () -> access.require(actor, Act.ITEM_ADD, body)
                .then(facts -> meeting(body, id).then(meeting -> {
                    var seat = bodies.seat(body, lead).filter(SeatLine::open);
                    var own = bodies.ownSeats(body).contains(lead);
                    if (seat.isEmpty() || !own && !facts.keeps()) {
                        return Outcome.refused("refused.item-lead");
                    }
                    if (!own && content.restricted()) {
                        return Outcome.refused("refused.item-restricted-by-lead");
                    }
                    if (!meeting.state().open()) {
                        return Outcome.refused("refused.meeting-state");
                    }
                    var broken = broken(content, lead, bodies.seats(body), bodies.find(body).orElseThrow().kind());
                    if (broken.isPresent()) {
                        return Outcome.refused(broken.get());
                    }
                    var item = ItemId.fresh();
                    store.add(item, meeting, seat.get().ofAgency().orElse(own ? actor.agency() : facts.agency()), lead, content);
                    audit.append(actor.entry(Act.ITEM_ADD).about(item).with("class", content.dataClass().code())
                            .with("restricted", content.restricted() ? "YES" : "NO"));
                    return Outcome.done(item);
                })));
    }

    private Outcome<Meeting> meeting(BodyId body, MeetingId id) {
        return meetings.find(id).filter(m -> m.body().equals(body)).map(Outcome::done).orElseGet(() -> Outcome.refused(Reason.absent()));
    }

    /** What is wrong with what is written, if anything. */
    static Optional<Reason> broken(Content content, SeatId lead, List<SeatLine> seats, BodyKind kind) {
        if (content.title().isEmpty() || content.title().length() > 200) {
            return Optional.of(Reason.of("refused.item-title"));
        }
        if (content.said().length() > LONGEST || content.decisions().size() > 20
                || content.decisions().stream().anyMatch(d -> d.text().length() > LONGEST)) {
            return Optional.of(Reason.of("refused.item-long"));
        }
        if (content.decisions().stream().anyMatch(d -> d.text().isBlank())) {
            return Optional.of(Reason.of("refused.item-decision"));
        }
        return content.restricted() && (!content.audience().contains(lead)
                || content.audience().stream().anyMatch(a -> seats.stream().noneMatch(s -> s.seat().equals(a))))
                ? Optional.of(Reason.of("refused.item-audience")) : NarrowAgenda.broken(kind, content, seats);
    }
}
