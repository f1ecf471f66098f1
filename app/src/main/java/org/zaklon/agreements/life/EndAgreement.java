package org.zaklon.agreements.life;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.agreements.Agreement;
import org.zaklon.agreements.AgreementEnded;
import org.zaklon.agreements.AgreementId;
import org.zaklon.agreements.AgreementState;
import org.zaklon.agreements.Register;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;

/** Gives up a proposal, or ends an agreement before its time: at once, and by any party. */
@Component
public class EndAgreement {
    private static final int SHORTEST_REASON = 10;

    private final Access access;
    private final Work work;
    private final Register register;
    private final LifeStore store;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    EndAgreement(Access access, Work work, Register register, LifeStore store, Audit audit, ApplicationEventPublisher events) {
        this.access = access;
        this.work = work;
        this.register = register;
        this.store = store;
        this.audit = audit;
        this.events = events;
    }

    /** @param why about the agreement, never about a person; the other parties read it */
    public Outcome<AgreementId> end(Actor actor, RequestId request, AgreementId id, String why) {
        return work.once(actor, request, AgreementId::new, () -> access.require(actor, Act.AGREEMENT_END)
                .then(may -> register.find(id).filter(a -> a.party(actor.agency())).map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(Reason.absent())))
                .then(agreement -> end(actor, agreement, why.strip())));
    }

    private Outcome<AgreementId> end(Actor actor, Agreement agreement, String why) {
        var to = agreement.state().alive() ? AgreementState.TERMINATED : AgreementState.WITHDRAWN;
        if (!agreement.state().mayBecome(to)) {
            return Outcome.refused("refused.agreement-over");
        }
        if (to == AgreementState.TERMINATED && why.length() < SHORTEST_REASON) {
            return Outcome.refused("refused.agreement-why");
        }
        if (!store.move(agreement, to)) {
            throw new IllegalStateException("an agreement moved meanwhile");
        }
        store.note(agreement.id(), actor.agency(), to, why);
        audit.append(actor.entry(Act.AGREEMENT_END).about(agreement.id()).with("state", to.name()));
        if (to == AgreementState.TERMINATED) {
            events.publishEvent(new AgreementEnded(agreement.id().value()));
        }
        return Outcome.done(agreement.id());
    }
}
