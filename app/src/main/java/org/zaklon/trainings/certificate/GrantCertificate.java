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
import org.zaklon.trainings.EnrolmentState;
import org.zaklon.trainings.learner.EnrolmentStore;

/** Decides about a certificate beside the rule: a second person of the agency that trains, and never for oneself. */
@Component
public class GrantCertificate {
    private final Access access;
    private final Work work;
    private final EnrolmentStore enrolments;
    private final ExceptionStore exceptions;
    private final Settle settle;
    private final Audit audit;

    GrantCertificate(Access access, Work work, EnrolmentStore enrolments, ExceptionStore exceptions, Settle settle, Audit audit) {
        this.access = access;
        this.work = work;
        this.enrolments = enrolments;
        this.exceptions = exceptions;
        this.settle = settle;
        this.audit = audit;
    }

    public Outcome<ExceptionId> decide(Actor actor, RequestId request, ExceptionId id, boolean granted) {
        return work.once(actor, request, ExceptionId::new, () -> access.require(actor, Act.CERTIFICATE_GRANT)
                .then(may -> exceptions.find(id).map(Outcome::done).orElseGet(() -> Outcome.refused(Reason.absent())))
                .then(asked -> {
                    var enrolment = enrolments.find(asked.enrolment()).orElseThrow();
                    if (!enrolment.agency().equals(actor.agency())) {
                        return Outcome.refused(Reason.absent());
                    }
                    if (asked.by().equals(actor.account()) || actor.account().equals(enrolment.account())) {
                        return Outcome.refused("refused.training-second-person");
                    }
                    if (asked.granted() != null || enrolment.state() == EnrolmentState.COMPLETED || !exceptions.decide(id, actor, granted)) {
                        return Outcome.refused("refused.training-decided");
                    }
                    if (granted) {
                        settle.complete(enrolment, true, actor::entry);
                    }
                    audit.append(actor.entry(Act.CERTIFICATE_GRANT).about(id).with("granted", granted ? "YES" : "NO"));
                    return Outcome.done(id);
                }));
    }
}
