package org.zaklon.trainings.certificate;

import java.util.UUID;
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
import org.zaklon.trainings.learner.EnrolmentStore;

/** Asks for a certificate that the rule does not give, with the reason. It is decided by somebody else. */
@Component
public class AskCertificate {
    private final Access access;
    private final Work work;
    private final EnrolmentStore enrolments;
    private final ExceptionStore exceptions;
    private final Audit audit;

    AskCertificate(Access access, Work work, EnrolmentStore enrolments, ExceptionStore exceptions, Audit audit) {
        this.access = access;
        this.work = work;
        this.enrolments = enrolments;
        this.exceptions = exceptions;
        this.audit = audit;
    }

    public Outcome<ExceptionId> ask(Actor actor, RequestId request, EnrolmentId id, String why) {
        return work.once(actor, request, ExceptionId::new, () -> access.require(actor, Act.CERTIFICATE_ASK)
                .then(may -> enrolments.find(id).filter(e -> e.agency().equals(actor.agency())).map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(Reason.absent())))
                .then(enrolment -> {
                    if (why.isBlank() || why.length() > 2000) {
                        return Outcome.refused("refused.training-why");
                    }
                    if (!EnrolmentState.TOOK_PART.contains(enrolment.state()) || enrolment.state() == EnrolmentState.COMPLETED || exceptions.open(id)) {
                        return Outcome.refused("refused.training-state");
                    }
                    var asked = new ExceptionId(UUID.randomUUID());
                    exceptions.ask(asked, enrolment, why.strip());
                    audit.append(actor.entry(Act.CERTIFICATE_ASK).about(asked).with("enrolment", id.value().toString()));
                    return Outcome.done(asked);
                }));
    }
}
