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

/** Revokes a certificate with a reason; only the agency that issued it. The page of the check says at once that it no longer holds. */
@Component
public class RevokeCertificate {
    private final Access access;
    private final Work work;
    private final CertificateStore certificates;
    private final Audit audit;

    RevokeCertificate(Access access, Work work, CertificateStore certificates, Audit audit) {
        this.access = access;
        this.work = work;
        this.certificates = certificates;
        this.audit = audit;
    }

    public Outcome<CertificateId> revoke(Actor actor, RequestId request, CertificateId id, String reason) {
        return work.once(actor, request, CertificateId::new, () -> access.require(actor, Act.CERTIFICATE_REVOKE)
                .then(may -> certificates.find(id).filter(c -> c.agency().equals(actor.agency())).map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(Reason.absent())))
                .then(certificate -> {
                    if (reason.isBlank() || reason.length() > 500) {
                        return Outcome.refused("refused.training-why");
                    }
                    if (certificate.state() != Certificate.State.VALID) {
                        return Outcome.refused("refused.training-certificate-ended");
                    }
                    certificates.revoke(id, reason.strip());
                    audit.append(actor.entry(Act.CERTIFICATE_REVOKE).about(id));
                    return Outcome.done(id);
                }));
    }
}
