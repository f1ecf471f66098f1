package org.zaklon.agreements.change;

import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.agreements.Agreement;
import org.zaklon.agreements.AgreementId;
import org.zaklon.agreements.AgreementState;
import org.zaklon.agreements.Register;
import org.zaklon.agreements.life.LifeStore;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;

/** Shows a draft to its parties, takes what they say of it, and takes a proposal that nobody signed back to the table. */
@Component
public class NegotiateAgreement {
    private static final int LONGEST = 4000;

    private final Access access;
    private final Work work;
    private final Register register;
    private final LifeStore life;
    private final ChangeStore store;
    private final Audit audit;

    NegotiateAgreement(Access access, Work work, Register register, LifeStore life, ChangeStore store, Audit audit) {
        this.access = access;
        this.work = work;
        this.register = register;
        this.life = life;
        this.store = store;
        this.audit = audit;
    }

    /** The parties read it from here on; the drafting agency goes on writing. */
    public Outcome<AgreementId> open(Actor actor, RequestId request, AgreementId id) {
        return work.once(actor, request, AgreementId::new, () -> found(actor, id).then(agreement ->
                agreement.state() == AgreementState.DRAFT && agreement.draftedBy().equals(actor.agency())
                        ? moved(actor, agreement) : Outcome.refused("refused.agreement-no-draft")));
    }

    /** @param clause the number it speaks of, or nothing for the whole */
    public Outcome<AgreementId> remark(Actor actor, RequestId request, AgreementId id, String clause, String text) {
        return work.once(actor, request, AgreementId::new, () -> found(actor, id).then(agreement -> {
            if (agreement.state() != AgreementState.IN_NEGOTIATION && agreement.state() != AgreementState.PROPOSED) {
                return Outcome.refused("refused.agreement-not-negotiated");
            }
            if (text.isBlank() || text.length() > LONGEST || clause.length() > 20) {
                return Outcome.refused("refused.agreement-remark");
            }
            store.remark(id, actor, clause.strip(), text.strip());
            audit.append(actor.entry(Act.AGREEMENT_NEGOTIATE).about(id));
            return Outcome.done(id);
        }));
    }

    /** By any party, as long as nobody has signed. */
    public Outcome<AgreementId> takeBack(Actor actor, RequestId request, AgreementId id) {
        return work.once(actor, request, AgreementId::new, () -> found(actor, id).then(agreement ->
                agreement.state() == AgreementState.PROPOSED ? moved(actor, agreement)
                        : Outcome.refused("refused.agreement-not-negotiated")));
    }

    private Outcome<AgreementId> moved(Actor actor, Agreement agreement) {
        if (!life.move(agreement, AgreementState.IN_NEGOTIATION)) {
            throw new IllegalStateException("an agreement moved meanwhile");
        }
        life.note(agreement.id(), actor.agency(), AgreementState.IN_NEGOTIATION, "");
        audit.append(actor.entry(Act.AGREEMENT_NEGOTIATE).about(agreement.id()).with("state", AgreementState.IN_NEGOTIATION.name()));
        return Outcome.done(agreement.id());
    }

    private Outcome<Agreement> found(Actor actor, AgreementId id) {
        return access.require(actor, Act.AGREEMENT_NEGOTIATE).then(may -> register.find(id).filter(a -> a.party(actor.agency()))
                .map(Outcome::done).orElseGet(() -> Outcome.refused(Reason.absent())));
    }
}
