package org.zaklon.agreements.duties;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.agreements.Agreement;
import org.zaklon.agreements.AgreementId;
import org.zaklon.agreements.Register;
import org.zaklon.agreements.Terms;
import org.zaklon.agreements.life.LifeStore;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;

/** Obligations and reviews of one agreement, for those who may read its wording. */
@Component
class ReadDuties {
    private final Access access;
    private final Work work;
    private final Register register;
    private final LifeStore life;
    private final DutyStore store;
    private final Audit audit;

    ReadDuties(Access access, Work work, Register register, LifeStore life, DutyStore store, Audit audit) {
        this.access = access;
        this.work = work;
        this.register = register;
        this.life = life;
        this.store = store;
        this.audit = audit;
    }

    /**
     * @param clauses their numbers, by which something can be owed
     * @param writes whether the reader may write down, prove and review
     */
    record Sheet(
            Agreement agreement, List<String> clauses, List<Obligation> obligations, List<Review> reviews, LocalDate today, boolean writes) {}

    Outcome<Sheet> sheet(Actor actor, AgreementId id) {
        return work.read(actor, () -> access.require(actor, Act.AGREEMENT_LIST).then(may -> register.find(id)
                .filter(a -> register.worded(a, actor)).map(Outcome::done).orElseGet(() -> Outcome.refused(Reason.absent())))
                .then(agreement -> {
                    audit.append(actor.entry(Act.AGREEMENT_LIST).about(id).read());
                    return Outcome.done(new Sheet(agreement, register.clauses(id).stream().map(Terms.Wording::number).toList(),
                            store.obligations(id), store.reviews(id), life.today(),
                            access.allows(actor, Act.OBLIGATION_RECORD) && agreement.party(actor.agency())));
                }));
    }

    /** The same for somebody who is about to write. */
    Outcome<Sheet> mine(Actor actor, AgreementId id) {
        return work.read(actor, () -> access.require(actor, Act.AGREEMENT_REVIEW)).then(may -> sheet(actor, id))
                .then(sheet -> sheet.writes() ? Outcome.done(sheet) : Outcome.refused(Reason.absent()));
    }
}
