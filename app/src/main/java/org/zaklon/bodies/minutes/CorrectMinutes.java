package org.zaklon.bodies.minutes;

import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.bodies.meeting.Meeting;
import org.zaklon.bodies.meeting.MeetingState;
import org.zaklon.bodies.meeting.Meetings;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;

/** Puts a numbered note beside an item of adopted minutes: from its lead seat, or by who keeps the body where all may read it. */
@Component
public class CorrectMinutes {
    private final Access access;
    private final Work work;
    private final Meetings meetings;
    private final ItemStore items;
    private final NoteStore notes;
    private final WriteItem write;
    private final Audit audit;

    CorrectMinutes(Access access, Work work, Meetings meetings, ItemStore items, NoteStore notes, WriteItem write, Audit audit) {
        this.access = access;
        this.work = work;
        this.meetings = meetings;
        this.items = items;
        this.notes = notes;
        this.write = write;
        this.audit = audit;
    }

    public Outcome<CorrectionId> correct(Actor actor, RequestId request, BodyId body, ItemId id, String text) {
        return work.once(actor, request, CorrectionId::new, () -> access.require(actor, Act.MINUTES_CORRECT, body).then(facts ->
                items.find(id).filter(i -> i.body().equals(body) && !i.masked()).map(Outcome::done).orElseGet(() -> Outcome.refused(Reason.absent())).then(item -> {
                    if (!write.mayWrite(item, facts)) {
                        return Outcome.refused("refused.item-not-yours");
                    }
                    if (meetings.find(item.meeting()).map(Meeting::state).orElseThrow() != MeetingState.MINUTES_ADOPTED) {
                        return Outcome.refused("refused.minutes-not-adopted");
                    }
                    if (text == null || text.isBlank()) {
                        return Outcome.refused("refused.minutes-text");
                    }
                    var correction = CorrectionId.fresh();
                    notes.correct(correction, item, text.strip());
                    audit.append(actor.entry(Act.MINUTES_CORRECT).about(correction));
                    return Outcome.done(correction);
                })));
    }
}
