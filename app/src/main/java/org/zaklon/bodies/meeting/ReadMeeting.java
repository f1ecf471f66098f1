package org.zaklon.bodies.meeting;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.access.body.BodyFacts;
import org.zaklon.audit.Audit;
import org.zaklon.bodies.Bodies;
import org.zaklon.bodies.Body;
import org.zaklon.bodies.Member;
import org.zaklon.bodies.SeatLine;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Paged;
import org.zaklon.kernel.Reason;

/** Opens a meeting for whoever sits in its body or keeps it, and lists those of a body. */
@Component
public class ReadMeeting {
    private final Access access;
    private final Work work;
    private final Bodies bodies;
    private final Meetings meetings;
    private final Audit audit;

    ReadMeeting(Access access, Work work, Bodies bodies, Meetings meetings, Audit audit) {
        this.access = access;
        this.work = work;
        this.bodies = bodies;
        this.meetings = meetings;
        this.audit = audit;
    }

    /**
     * A meeting as its reader knows it.
     *
     * @param members everybody who ever sat in the body, so that whoever came can be named
     * @param present how many places were taken
     */
    public record View(Meeting meeting, Body body, BodyFacts facts, List<SeatLine> seats, List<Member> members, List<Attendance> attendance,
            List<Guests> guests, int present) {
        public boolean quorate() {
            return present >= meeting.quorum();
        }
    }

    public record Listed(Body body, BodyFacts facts, Paged<Meeting> meetings) {}

    public Outcome<View> open(Actor actor, BodyId body, MeetingId id) {
        return work.read(actor, () -> access.require(actor, Act.MEETING_READ, body).then(facts -> meetings.find(id).filter(m -> m.body().equals(body))
                .flatMap(m -> bodies.find(body).map(b -> Outcome.done(new View(m, b, facts, bodies.seats(body), bodies.everyMember(body),
                        meetings.attendance(id), meetings.guests(id), meetings.present(m)))))
                .orElseGet(() -> Outcome.refused(Reason.absent()))).then(view -> {
                    audit.append(actor.entry(Act.MEETING_READ).about(id).read());
                    return Outcome.done(view);
                }));
    }

    public Outcome<Listed> list(Actor actor, BodyId body, int page) {
        return work.read(actor, () -> access.require(actor, Act.MEETING_READ, body).then(facts -> bodies.find(body)
                .map(b -> Outcome.done(new Listed(b, facts, meetings.of(body, page)))).orElseGet(() -> Outcome.refused(Reason.absent()))));
    }
}
