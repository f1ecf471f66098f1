package org.zaklon.agreements.change;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.agreements.AgreementId;
import org.zaklon.agreements.Register;
import org.zaklon.agreements.life.LifeStore;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;

/** A party withdraws while at least two others go on. Until its last day it is bound; after it nothing from it or to it rests on this. */
@Component
public class LeaveAgreement {
    private static final int SHORTEST_REASON = 10;
    private static final int WHO_GO_ON = 2;

    private final Access access;
    private final Work work;
    private final Register register;
    private final LifeStore life;
    private final ChangeStore store;
    private final Audit audit;

    LeaveAgreement(Access access, Work work, Register register, LifeStore life, ChangeStore store, Audit audit) {
        this.access = access;
        this.work = work;
        this.register = register;
        this.life = life;
        this.store = store;
        this.audit = audit;
    }

    /** @param why about the agreement, never about a person; the other parties read it */
    public Outcome<AgreementId> leave(Actor actor, RequestId request, AgreementId id, LocalDate lastDay, String why) {
        return work.once(actor, request, AgreementId::new, () -> access.require(actor, Act.AGREEMENT_LEAVE)
                .then(may -> register.find(id).filter(a -> a.party(actor.agency())).map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(Reason.absent())))
                .then(agreement -> {
                    if (!agreement.state().alive() || agreement.left().containsKey(actor.agency())) {
                        return Outcome.refused("refused.agreement-left");
                    }
                    if (agreement.staying().size() - 1 < WHO_GO_ON) {
                        return Outcome.refused("refused.agreement-leave-two");
                    }
                    if (lastDay.isBefore(life.today()) || lastDay.isAfter(agreement.until())) {
                        return Outcome.refused("refused.agreement-leave-day");
                    }
                    if (why.strip().length() < SHORTEST_REASON) {
                        return Outcome.refused("refused.agreement-why");
                    }
                    store.leave(id, actor, lastDay);
                    life.note(id, actor.agency(), agreement.state(), why.strip());
                    audit.append(actor.entry(Act.AGREEMENT_LEAVE).about(id).with("until", lastDay.toString()));
                    return Outcome.done(id);
                }));
    }
}
