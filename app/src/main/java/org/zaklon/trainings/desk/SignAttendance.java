package org.zaklon.trainings.desk;

import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.trainings.Codes;
import org.zaklon.trainings.EnrolmentId;
import org.zaklon.trainings.EnrolmentState;
import org.zaklon.trainings.Settling;
import org.zaklon.trainings.Today;
import org.zaklon.trainings.desk.AttendanceStore.Way;
import org.zaklon.trainings.learner.Enrolment;
import org.zaklon.trainings.learner.EnrolmentStore;
import org.zaklon.trainings.session.Session;
import org.zaklon.trainings.session.SessionStore;

/** A learner who scanned the sign in the room says to be there today. Whoever has no place in the session learns nothing by it. */
@Component
public class SignAttendance {
    private final Access access;
    private final Work work;
    private final SessionStore sessions;
    private final EnrolmentStore enrolments;
    private final AttendanceStore attendance;
    private final Settling settling;
    private final Today today;
    private final Audit audit;

    SignAttendance(Access access, Work work, SessionStore sessions, EnrolmentStore enrolments, AttendanceStore attendance, Settling settling,
            Today today, Audit audit) {
        this.access = access;
        this.work = work;
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.attendance = attendance;
        this.settling = settling;
        this.today = today;
        this.audit = audit;
    }

    /** @param signed whether today is recorded already */
    public record Place(Session session, Enrolment enrolment, boolean today, boolean signed) {}

    public Outcome<Place> look(Actor actor, String token) {
        return work.read(actor, () -> access.require(actor, Act.ATTENDANCE_SIGN).then(may -> place(actor, token)));
    }

    public Outcome<EnrolmentId> sign(Actor actor, RequestId request, String token) {
        return work.once(actor, request, EnrolmentId::new, () -> access.require(actor, Act.ATTENDANCE_SIGN).then(may -> place(actor, token)).then(place -> {
            var state = place.enrolment().state();
            if (!place.today()) {
                return Outcome.refused("refused.training-not-today");
            }
            if (state == EnrolmentState.WITHDRAWN) {
                return Outcome.refused("refused.training-state");
            }
            if (attendance.record(place.enrolment().id(), today.day(), Way.SIGN)) {
                settling.settle(place.enrolment().id(), actor::entry);
                audit.append(actor.entry(Act.ATTENDANCE_SIGN).about(place.enrolment().id()));
            }
            return Outcome.done(place.enrolment().id());
        }));
    }

    private Outcome<Place> place(Actor actor, String token) {
        return sessions.findByToken(Codes.normalised(token)).flatMap(session -> enrolments.own(session.id(), actor.account())
                        .map(own -> new Place(session, own, session.days().contains(today.day()), attendance.days(own.id()).contains(today.day()))))
                .map(Outcome::done).orElseGet(() -> Outcome.refused(Reason.absent()));
    }
}
