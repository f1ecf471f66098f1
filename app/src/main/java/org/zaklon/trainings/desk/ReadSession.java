package org.zaklon.trainings.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Paged;
import org.zaklon.kernel.Reason;
import org.zaklon.trainings.EnrolmentId;
import org.zaklon.trainings.SessionId;
import org.zaklon.trainings.certificate.Certificate;
import org.zaklon.trainings.certificate.CertificateStore;
import org.zaklon.trainings.certificate.ExceptionStore;
import org.zaklon.trainings.course.CourseStore;
import org.zaklon.trainings.course.CourseVersion;
import org.zaklon.trainings.learner.EnrolmentStore;
import org.zaklon.trainings.session.Session;
import org.zaklon.trainings.session.SessionStore;

/** Sessions for officers: all of them as plans, and in each the people whom the officer's agency trains or employs. */
@Component
public class ReadSession {
    private final Access access;
    private final Work work;
    private final SessionStore sessions;
    private final CourseStore courses;
    private final EnrolmentStore enrolments;
    private final AttendanceStore attendance;
    private final CertificateStore certificates;
    private final ExceptionStore exceptions;
    private final FeedbackStore feedback;
    private final Audit audit;

    ReadSession(Access access, Work work, SessionStore sessions, CourseStore courses, EnrolmentStore enrolments, AttendanceStore attendance,
            CertificateStore certificates, ExceptionStore exceptions, FeedbackStore feedback, Audit audit) {
        this.access = access;
        this.work = work;
        this.sessions = sessions;
        this.courses = courses;
        this.enrolments = enrolments;
        this.attendance = attendance;
        this.certificates = certificates;
        this.exceptions = exceptions;
        this.feedback = feedback;
        this.audit = audit;
    }

    /** A session in the list. */
    public record Line(Session session, CourseVersion course, int taken) {}

    /** One session with a page of its people. @param own whether the reader's agency trains */
    public record Detail(
            Session session, CourseVersion course, boolean own, int taken, Paged<EnrolmentStore.Line> people,
            Map<EnrolmentId, List<LocalDate>> days, Map<EnrolmentId, Certificate> certificates, List<ExceptionStore.Asked> asked,
            FeedbackStore.Summary feedback) {}

    public Outcome<Paged<Line>> list(Actor actor, boolean ours, int page) {
        return work.read(actor, () -> access.require(actor, Act.SESSION_READ).then(may -> Outcome.done(Paged.of(
                sessions.list(ours ? actor.agency() : null, Paged.offset(page), Paged.SIZE + 1).stream()
                        .map(s -> new Line(s, courses.find(s.version()).orElseThrow(), enrolments.taken(s.id()))).toList(), page))));
    }

    public Outcome<Detail> one(Actor actor, SessionId id, int page) {
        return work.read(actor, () -> access.require(actor, Act.SESSION_READ)
                .then(may -> sessions.find(id).map(Outcome::done).orElseGet(() -> Outcome.refused(Reason.absent())))
                .then(session -> {
                    audit.append(actor.entry(Act.SESSION_READ).about(id).read());
                    var people = Paged.of(enrolments.lines(id, Paged.offset(page), Paged.SIZE + 1), page);
                    var issued = certificates.of(id).stream().collect(Collectors.toMap(Certificate::enrolment, Function.identity()));
                    return Outcome.done(new Detail(session, courses.find(session.version()).orElseThrow(), session.agency().equals(actor.agency()),
                            enrolments.taken(id), people, attendance.of(id), issued, exceptions.open(id), feedback.summary(session)));
                }));
    }

    /** The secret of the sheet, for the officer who prints it. */
    public Outcome<String> token(Actor actor, SessionId id) {
        return work.read(actor, () -> access.require(actor, Act.SESSION_READ).then(may -> Optional.of(id).flatMap(sessions::token)
                .map(Outcome::done).orElseGet(() -> Outcome.refused(Reason.absent()))));
    }
}
