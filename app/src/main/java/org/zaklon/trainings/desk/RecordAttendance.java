package org.zaklon.trainings.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.trainings.EnrolmentId;
import org.zaklon.trainings.EnrolmentState;
import org.zaklon.trainings.SessionId;
import org.zaklon.trainings.Settling;
import org.zaklon.trainings.Today;
import org.zaklon.trainings.desk.AttendanceStore.Way;
import org.zaklon.trainings.learner.Enrolment;
import org.zaklon.trainings.learner.EnrolmentStore;
import org.zaklon.trainings.session.Session;
import org.zaklon.trainings.session.SessionStore;

/** Takes over a day's paper sheet: who of the shown was there and who was not. Who completed the course keeps the day. */
@Component
public class RecordAttendance {
    private final Access access;
    private final Work work;
    private final SessionStore sessions;
    private final EnrolmentStore enrolments;
    private final AttendanceStore attendance;
    private final Settling settling;
    private final Today today;
    private final Audit audit;

    RecordAttendance(Access access, Work work, SessionStore sessions, EnrolmentStore enrolments, AttendanceStore attendance, Settling settling,
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

    /**
     * @param shown whom the officer had before her eyes; others stay as they are
     * @param present those of them who were there
     */
    public Outcome<SessionId> record(Actor actor, RequestId request, SessionId id, LocalDate day, Set<EnrolmentId> shown, Set<EnrolmentId> present) {
        return work.once(actor, request, SessionId::new, () -> access.require(actor, Act.ATTENDANCE_RECORD)
                .then(may -> sessions.find(id).filter(s -> s.agency().equals(actor.agency())).map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(Reason.absent())))
                .then(session -> day(session, day)).then(session -> {
                    var here = enrolments.of(id).stream().filter(e -> shown.contains(e.id())).collect(Collectors.toList());
                    here.forEach(e -> mark(actor, e, day, present.contains(e.id())));
                    audit.append(actor.entry(Act.ATTENDANCE_RECORD).about(id).with("day", day.toString()).with("count", "" + present.size()));
                    return Outcome.done(id);
                }));
    }

    private Outcome<Session> day(Session session, LocalDate day) {
        return session.cancelled() ? Outcome.refused("refused.training-cancelled")
                : !session.days().contains(day) || day.isAfter(today.day()) ? Outcome.refused("refused.training-day") : Outcome.done(session);
    }

    private void mark(Actor actor, Enrolment enrolment, LocalDate day, boolean present) {
        if (List.of(EnrolmentState.WITHDRAWN, EnrolmentState.COMPLETED).contains(enrolment.state())) {
            return;
        }
        if (present) {
            attendance.record(enrolment.id(), day, Way.PAPER);
        } else {
            attendance.remove(enrolment.id(), day);
        }
        settling.settle(enrolment.id(), actor::entry);
    }
}
