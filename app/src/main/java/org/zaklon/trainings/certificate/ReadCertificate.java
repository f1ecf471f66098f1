package org.zaklon.trainings.certificate;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.trainings.CertificateId;
import org.zaklon.trainings.Codes;
import org.zaklon.trainings.VersionId;
import org.zaklon.trainings.course.CourseStore;
import org.zaklon.trainings.course.CourseVersion;
import org.zaklon.trainings.learner.Learner;
import org.zaklon.trainings.learner.LearnerStore;

/** A certificate for its holder and for the officers of both agencies, and, by its code, for whoever checks it. */
@Component
public class ReadCertificate {
    private static final int LEAST = 20;

    private final Access access;
    private final Work work;
    private final CertificateStore certificates;
    private final CourseStore courses;
    private final LearnerStore learners;
    private final Audit audit;

    ReadCertificate(Access access, Work work, CertificateStore certificates, CourseStore courses, LearnerStore learners, Audit audit) {
        this.access = access;
        this.work = work;
        this.certificates = certificates;
        this.courses = courses;
        this.learners = learners;
        this.audit = audit;
    }

    /** @param name of the holder; empty for who may not see it */
    public record Shown(Certificate certificate, CourseVersion course, String name) {}

    /** Whoever may not see it meets what is not there, whatever the reason. */
    public Outcome<Shown> one(Actor actor, CertificateId id) {
        return asked(actor, id) instanceof Outcome.Done<Shown> done ? done : Outcome.refused(Reason.absent());
    }

    private Outcome<Shown> asked(Actor actor, CertificateId id) {
        return work.read(actor, () -> access.require(actor, Act.CERTIFICATE_READ)
                .then(may -> certificates.find(id)
                        .filter(c -> actor.is(Role.TRAINING_OFFICER) || actor.account().equals(c.account())).map(Outcome::done).orElseGet(() -> Outcome.refused(Reason.absent())))
                .then(certificate -> {
                    audit.append(actor.entry(Act.CERTIFICATE_READ).about(id).read());
                    return Outcome.done(new Shown(certificate, courses.find(certificate.version()).orElseThrow(),
                            learners.find(certificate.learner()).map(Learner::name).orElse("")));
                }));
    }

    /** What a badge says was achieved, for whoever follows its address: courses are no secret. */
    Optional<CourseVersion> course(VersionId id) {
        return work.system("certificate-check", () -> courses.find(id));
    }

    /** For a stranger who holds the code; the name only where the holder shows it. */
    Optional<Shown> check(String typed) {
        var code = Codes.normalised(typed);
        return code.length() < LEAST ? Optional.empty() : work.system("certificate-check", () -> certificates.byCode(code).map(c ->
                new Shown(c, courses.find(c.version()).orElseThrow(), c.nameShown() == null ? "" : c.nameShown())));
    }
}
