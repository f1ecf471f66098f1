package org.zaklon.trainings.certificate;

import java.util.List;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zaklon.audit.Audit;
import org.zaklon.audit.Entry;
import org.zaklon.kernel.Deed;
import org.zaklon.trainings.CertificateId;
import org.zaklon.trainings.EnrolmentId;
import org.zaklon.trainings.EnrolmentState;
import org.zaklon.trainings.Settling;
import org.zaklon.trainings.TestKind;
import org.zaklon.trainings.Today;
import org.zaklon.trainings.certificate.Entitlement.Earned;
import org.zaklon.trainings.certificate.Entitlement.Missed;
import org.zaklon.trainings.certificate.Entitlement.Open;
import org.zaklon.trainings.course.CourseStore;
import org.zaklon.trainings.desk.AttendanceStore;
import org.zaklon.trainings.learner.Enrolment;
import org.zaklon.trainings.learner.EnrolmentStore;
import org.zaklon.trainings.session.SessionStore;
import org.zaklon.trainings.test.Attempt;
import org.zaklon.trainings.test.AttemptStore;

/** Draws the conclusion from what is recorded: the state of a place, and the certificate where it follows. */
@Component
class Settle implements Settling {
    private final EnrolmentStore enrolments;
    private final SessionStore sessions;
    private final CourseStore courses;
    private final AttendanceStore attendance;
    private final AttemptStore attempts;
    private final CertificateStore certificates;
    private final Today today;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Settle(EnrolmentStore enrolments, SessionStore sessions, CourseStore courses, AttendanceStore attendance, AttemptStore attempts,
            CertificateStore certificates, Today today, Audit audit, ApplicationEventPublisher events) {
        this.enrolments = enrolments;
        this.sessions = sessions;
        this.courses = courses;
        this.attendance = attendance;
        this.attempts = attempts;
        this.certificates = certificates;
        this.today = today;
        this.audit = audit;
        this.events = events;
    }

    @Override
    public void settle(EnrolmentId id, Function<String, Entry> by) {
        var enrolment = enrolments.find(id).orElseThrow();
        if (enrolment.state() == EnrolmentState.COMPLETED || enrolment.state() == EnrolmentState.WITHDRAWN) {
            return;
        }
        var session = sessions.find(enrolment.session()).orElseThrow();
        var version = courses.find(enrolment.version()).orElseThrow();
        var present = attendance.days(id);
        var taken = attempts.of(id);
        var results = taken.stream().filter(a -> a.kind() == TestKind.POST).map(Attempt::percent).toList();
        switch (Entitlement.of(version.rule(), session.days(), present, results, today.day())) {
            case Earned() -> complete(enrolment, false, by);
            case Missed(var presence, var result) -> move(enrolment, present.isEmpty() && taken.isEmpty() ? EnrolmentState.NO_SHOW : EnrolmentState.FAILED);
            case Open() -> move(enrolment, present.isEmpty() && taken.isEmpty() ? EnrolmentState.ENROLLED : EnrolmentState.ATTENDING);
        }
    }

    /** @param exception granted by a second person, where the rule gives none */
    CertificateId complete(Enrolment enrolment, boolean exception, Function<String, Entry> by) {
        var version = courses.find(enrolment.version()).orElseThrow();
        move(enrolment, EnrolmentState.COMPLETED);
        var issued = certificates.issue(enrolment, version, exception);
        certificates.supersede(issued, enrolment, version);
        audit.append(by.apply("CERTIFICATE_ISSUED").about(issued).with("enrolment", enrolment.id().value().toString())
                .with("exception", exception ? "YES" : "NO"));
        sessions.find(enrolment.session()).ifPresent(session -> events.publishEvent(
                Deed.of(Deed.Kind.CERTIFICATE_ISSUED, session.days().getLast(), session.area(), enrolment.agency())));
        return issued;
    }

    private void move(Enrolment enrolment, EnrolmentState to) {
        // an invitation that was not answered stays one until the person comes, or the session is over
        if (enrolment.state() != to && !(enrolment.state() == EnrolmentState.INVITED && to == EnrolmentState.ENROLLED)) {
            enrolments.move(enrolment, to);
        }
    }

    /** After the last day, for everybody of the session. */
    void settleAll(List<Enrolment> everybody) {
        everybody.forEach(e -> settle(e.id(), Entry::bySystem));
    }
}
