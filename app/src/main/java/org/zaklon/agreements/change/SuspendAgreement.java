package org.zaklon.agreements.change;

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
import org.zaklon.agreements.life.LifeStore;

/**
 * Suspends an agreement: any party can, at once, since whoever sees harm must be able to stop it. Only the party that suspended
 * lifts it, and what rested on it is shared anew.
 */
@Component
public class SuspendAgreement {
    private static final int SHORTEST_REASON = 10;

    private final Access access;
    private final Work work;
    private final Register register;
    private final LifeStore life;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    SuspendAgreement(Access access, Work work, Register register, LifeStore life, Audit audit, ApplicationEventPublisher events) {
        this.access = access;
        this.work = work;
        this.register = register;
        this.life = life;
        this.audit = audit;
        this.events = events;
    }

    /** @param why about the agreement, never about a person; the other parties read it */
    public Outcome<AgreementId> suspend(Actor actor, RequestId request, AgreementId id, String why) {
        return work.once(actor, request, AgreementId::new, () -> found(actor, id).then(agreement -> {
            if (!agreement.state().mayBecome(AgreementState.SUSPENDED)) {
                return Outcome.refused("refused.agreement-not-in-force");
            }
            if (why.strip().length() < SHORTEST_REASON) {
                return Outcome.refused("refused.agreement-why");
            }
            var done = moved(actor, agreement, AgreementState.SUSPENDED, why.strip());
            events.publishEvent(new AgreementEnded(id.value()));
            return done;
        }));
    }

    public Outcome<AgreementId> resume(Actor actor, RequestId request, AgreementId id) {
        return work.once(actor, request, AgreementId::new, () -> found(actor, id).then(agreement -> {
            if (agreement.state() != AgreementState.SUSPENDED) {
                return Outcome.refused("refused.agreement-not-suspended");
            }
            return life.suspendedBy(id).filter(actor.agency()::equals).isPresent()
                    ? moved(actor, agreement, AgreementState.IN_FORCE, "")
                    : Outcome.refused("refused.agreement-suspended-by-other");
        }));
    }

    private Outcome<AgreementId> moved(Actor actor, Agreement agreement, AgreementState to, String why) {
        if (!life.move(agreement, to)) {
            throw new IllegalStateException("an agreement moved meanwhile");
        }
        life.note(agreement.id(), actor.agency(), to, why);
        audit.append(actor.entry(Act.AGREEMENT_SUSPEND).about(agreement.id()).with("state", to.name()));
        return Outcome.done(agreement.id());
    }

    private Outcome<Agreement> found(Actor actor, AgreementId id) {
        return access.require(actor, Act.AGREEMENT_SUSPEND).then(may -> register.find(id).filter(a -> a.party(actor.agency()))
                .map(Outcome::done).orElseGet(() -> Outcome.refused(Reason.absent())));
    }
}
