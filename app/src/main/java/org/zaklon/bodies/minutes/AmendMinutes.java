package org.zaklon.bodies.minutes;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.bodies.Bodies;
import org.zaklon.bodies.meeting.Attendance;
import org.zaklon.bodies.meeting.Meeting;
import org.zaklon.bodies.meeting.MeetingId;
import org.zaklon.bodies.meeting.MeetingState;
import org.zaklon.bodies.meeting.Meetings;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;

/** Asks for a change of circulated minutes, only from a seat that attended; and answers one, from the lead seat of its item. */
@Component
public class AmendMinutes {
    private final Access access;
    private final Work work;
    private final Bodies bodies;
    private final Meetings meetings;
    private final ItemStore items;
    private final NoteStore notes;
    private final WriteItem write;
    private final Audit audit;

    AmendMinutes(Access access, Work work, Bodies bodies, Meetings meetings, ItemStore items, NoteStore notes, WriteItem write, Audit audit) {
        this.access = access;
        this.work = work;
        this.bodies = bodies;
        this.meetings = meetings;
        this.items = items;
        this.notes = notes;
        this.write = write;
        this.audit = audit;
    }

    public Outcome<AmendmentId> propose(Actor actor, RequestId request, BodyId body, ItemId id, String text) {
        return work.once(actor, request, AmendmentId::new, () -> access.require(actor, Act.MINUTES_AMEND, body)
                .then(facts -> items.find(id).filter(i -> i.body().equals(body) && !i.masked()).map(Outcome::done).orElseGet(() -> Outcome.refused(Reason.absent())))
                .then(item -> {
                    if (!circulated(item)) {
                        return Outcome.refused("refused.minutes-not-circulated");
                    }
                    if (text == null || text.isBlank()) {
                        return Outcome.refused("refused.minutes-text");
                    }
                    var there = meetings.attendance(item.meeting()).stream().filter(a -> a.presence().there()).map(Attendance::seat).collect(Collectors.toSet());
                    var seat = bodies.ownSeats(body).stream().filter(there::contains).findFirst();
                    if (seat.isEmpty()) {
                        return Outcome.refused("refused.minutes-not-there");
                    }
                    var amendment = AmendmentId.fresh();
                    notes.propose(amendment, item, seat.get(), text.strip());
                    audit.append(actor.entry(Act.MINUTES_AMEND).about(amendment));
                    return Outcome.done(amendment);
                }));
    }

    /** @param why needed where it is declined; where it is taken, the item itself was or will be written anew */
    public Outcome<AmendmentId> answer(Actor actor, RequestId request, BodyId body, MeetingId meeting, AmendmentId id, boolean taken, String why) {
        return work.once(actor, request, AmendmentId::new, () -> access.require(actor, Act.MINUTES_AMEND, body).then(facts -> {
            var found = notes.amendments(meeting).stream().filter(a -> a.id().equals(id)).findFirst();
            var item = found.flatMap(a -> items.find(a.item())).filter(i -> i.body().equals(body) && !i.masked());
            if (item.isEmpty()) {
                return Outcome.refused(Reason.absent());
            }
            if (!write.mayWrite(item.get(), facts)) {
                return Outcome.refused("refused.item-not-yours");
            }
            var reason = why == null ? "" : why.strip();
            if (!taken && reason.isEmpty()) {
                return Outcome.refused("refused.minutes-text");
            }
            if (!circulated(item.get()) || !notes.answer(id, item.get().content().orElseThrow().dataClass(), taken, reason)) {
                return Outcome.refused("refused.minutes-answered");
            }
            audit.append(actor.entry(Act.MINUTES_AMEND).about(id).with("state", taken ? "TAKEN" : "DECLINED"));
            return Outcome.done(id);
        }));
    }

    private boolean circulated(Item item) {
        return meetings.find(item.meeting()).map(Meeting::state).orElseThrow() == MeetingState.MINUTES_CIRCULATED;
    }
}
