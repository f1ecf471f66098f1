package org.zaklon.agreements.change;

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
import org.zaklon.audit.Audit;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;

/** What the parties said of a text, for its parties; and an agreement for the pages that ask before they change it. */
@Component
class ReadNegotiation {
    private final Access access;
    private final Work work;
    private final Register register;
    private final ChangeStore store;
    private final Audit audit;

    ReadNegotiation(Access access, Work work, Register register, ChangeStore store, Audit audit) {
        this.access = access;
        this.work = work;
        this.register = register;
        this.store = store;
        this.audit = audit;
    }

    /** @param clauses their numbers, of which a remark may speak */
    record Table(Agreement agreement, List<String> clauses, List<Remark> remarks) {}

    Outcome<Table> table(Actor actor, AgreementId id) {
        return of(actor, Act.AGREEMENT_LIST, id).then(agreement -> work.read(actor, () -> {
            audit.append(actor.entry(Act.AGREEMENT_LIST).about(id).read());
            return Outcome.done(new Table(agreement, register.clauses(id).stream().map(Terms.Wording::number).toList(), store.remarks(id)));
        }));
    }

    /** An agreement of the actor's agency; whoever may do the act with none is refused by role, others find nothing. */
    Outcome<Agreement> of(Actor actor, Act act, AgreementId id) {
        return work.read(actor, () -> access.require(actor, act).then(may -> register.find(id).filter(a -> a.party(actor.agency()))
                .map(Outcome::done).orElseGet(() -> Outcome.refused(Reason.absent()))));
    }
}
