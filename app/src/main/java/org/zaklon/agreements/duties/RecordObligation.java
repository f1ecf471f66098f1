package org.zaklon.agreements.duties;

import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.agreements.AgreementId;
import org.zaklon.agreements.Register;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;

/** Writes down what a party owes by a clause, or takes it off again. The clause is what binds; this only keeps the days. */
@Component
public class RecordObligation {
    private static final int LONGEST = 1000;
    private static final int MOST_MONTHS = 36;

    private final Found found;
    private final Work work;
    private final Register register;
    private final DutyStore store;
    private final Audit audit;

    RecordObligation(Found found, Work work, Register register, DutyStore store, Audit audit) {
        this.found = found;
        this.work = work;
        this.register = register;
        this.store = store;
        this.audit = audit;
    }

    public Outcome<DutyId> record(Actor actor, RequestId request, AgreementId id, Owed owed) {
        return work.once(actor, request, DutyId::new, () -> found.alive(actor, Act.OBLIGATION_RECORD, id).then(agreement -> {
            if (register.clauses(id).stream().noneMatch(c -> c.number().equals(owed.clause()))) {
                return Outcome.refused("refused.duty-clause");
            }
            if (!agreement.staying().contains(owed.agency())) {
                return Outcome.refused("refused.duty-agency");
            }
            if (owed.what().isBlank() || owed.what().length() > LONGEST) {
                return Outcome.refused("refused.duty-what");
            }
            if (owed.firstDue().isBefore(agreement.since()) || owed.firstDue().isAfter(agreement.until())) {
                return Outcome.refused("refused.duty-due");
            }
            if (owed.everyMonths() < 0 || owed.everyMonths() > MOST_MONTHS) {
                return Outcome.refused("refused.duty-every");
            }
            var made = store.owe(id, actor, owed);
            audit.append(actor.entry(Act.OBLIGATION_RECORD).about(id));
            return Outcome.done(made);
        }));
    }

    /** By the agency that wrote it down; what was proved stays. */
    public Outcome<DutyId> lift(Actor actor, RequestId request, AgreementId id, DutyId obligation) {
        return work.once(actor, request, DutyId::new, () -> found.own(actor, Act.OBLIGATION_RECORD, id)
                .then(agreement -> store.obligation(id, obligation).filter(o -> o.addedBy().equals(actor.agency())).map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(Reason.absent())))
                .then(known -> {
                    if (store.lift(obligation)) {
                        audit.append(actor.entry(Act.OBLIGATION_RECORD).about(id).with("what", "LIFTED"));
                    }
                    return Outcome.done(obligation);
                }));
    }
}
