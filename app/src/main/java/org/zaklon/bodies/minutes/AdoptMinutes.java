package org.zaklon.bodies.minutes;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.bodies.meeting.MeetingId;
import org.zaklon.bodies.meeting.MeetingState;
import org.zaklon.bodies.meeting.MoveMinutes;
import org.zaklon.bodies.meeting.Meetings;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;

/** Takes minutes from the draft to those who read them, and from there to the adopted ones, which nobody changes any more. */
@Component
public class AdoptMinutes {
    private final Access access;
    private final Work work;
    private final Meetings meetings;
    private final MoveMinutes move;
    private final NoteStore notes;
    private final Audit audit;

    AdoptMinutes(Access access, Work work, Meetings meetings, MoveMinutes move, NoteStore notes, Audit audit) {
        this.access = access;
        this.work = work;
        this.meetings = meetings;
        this.move = move;
        this.notes = notes;
        this.audit = audit;
    }

    /** @param to drafted, circulated or adopted, one after the other */
    public Outcome<MeetingId> move(Actor actor, RequestId request, BodyId body, MeetingId id, MeetingState to) {
        return work.once(actor, request, MeetingId::new, () -> access.require(actor, Act.MINUTES_ADOPT, body)
                .then(facts -> meetings.find(id).filter(m -> m.body().equals(body)).map(Outcome::done).orElseGet(() -> Outcome.refused(Reason.absent())))
                .then(meeting -> {
                    if (!meeting.state().next().contains(to) || to.compareTo(MeetingState.MINUTES_DRAFTED) < 0 || to == MeetingState.CANCELLED) {
                        return Outcome.refused("refused.meeting-state");
                    }
                    if (to == MeetingState.MINUTES_ADOPTED && open(id)) {
                        return Outcome.refused("refused.minutes-amendments-open");
                    }
                    if (!move.to(meeting, to)) {
                        return Outcome.refused("refused.meeting-state");
                    }
                    audit.append(actor.entry(Act.MINUTES_ADOPT).about(id).with("state", to.name()));
                    return Outcome.done(id);
                }));
    }

    /** As far as who keeps the body sees them; an amendment of a restricted item is its own readers' matter and lapses unanswered. */
    private boolean open(MeetingId id) {
        return notes.amendments(id).stream().map(Amendment::state).collect(Collectors.toSet()).contains(Amendment.State.OPEN);
    }
}
