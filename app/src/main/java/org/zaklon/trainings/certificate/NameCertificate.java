package org.zaklon.trainings.certificate;

import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.trainings.CertificateId;
import org.zaklon.trainings.learner.Learner;
import org.zaklon.trainings.learner.LearnerStore;

/** The holder shows the name on the page of the check, or takes it away. Nobody else does. */
@Component
public class NameCertificate {
    private final Access access;
    private final Work work;
    private final CertificateStore certificates;
    private final LearnerStore learners;
    private final Audit audit;

    NameCertificate(Access access, Work work, CertificateStore certificates, LearnerStore learners, Audit audit) {
        this.access = access;
        this.work = work;
        this.certificates = certificates;
        this.learners = learners;
        this.audit = audit;
    }

    public Outcome<CertificateId> show(Actor actor, RequestId request, CertificateId id, boolean shown) {
        return work.once(actor, request, CertificateId::new, () -> access.require(actor, Act.CERTIFICATE_NAME)
                .then(may -> certificates.find(id).filter(c -> actor.account().equals(c.account())).map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(Reason.absent())))
                .then(certificate -> {
                    certificates.show(id, shown ? learners.find(certificate.learner()).map(Learner::name).filter(n -> !n.isEmpty()).orElse(null) : null);
                    audit.append(actor.entry(Act.CERTIFICATE_NAME).about(id).with("shown", shown ? "YES" : "NO"));
                    return Outcome.done(id);
                }));
    }
}
