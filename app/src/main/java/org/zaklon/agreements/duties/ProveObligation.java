package org.zaklon.agreements.duties;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.agreements.AgreementId;
import org.zaklon.agreements.life.LifeStore;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;

/** Says that an obligation was met, by which evidence: the party that owes it, for the first day that is still open. */
@Component
public class ProveObligation {
    private static final int LONGEST = 1000;

    private final Found found;
    private final Work work;
    private final LifeStore life;
    private final DutyStore store;
    private final Audit audit;

    ProveObligation(Found found, Work work, LifeStore life, DutyStore store, Audit audit) {
        this.found = found;
        this.work = work;
        this.life = life;
        this.store = store;
        this.audit = audit;
    }

    /** @param evidence where it can be seen: a number of a letter, of minutes, a place; never about a person */
    public Outcome<DutyId> prove(Actor actor, RequestId request, AgreementId id, DutyId obligation, LocalDate doneOn, String evidence) {
        return work.once(actor, request, DutyId::new, () -> found.own(actor, Act.OBLIGATION_PROVE, id).then(agreement -> {
            var owed = store.obligation(id, obligation).filter(o -> o.agency().equals(actor.agency()));
            if (owed.isEmpty()) {
                return Outcome.refused(Reason.absent());
            }
            var due = owed.get().nextDue(agreement.until());
            if (due.isEmpty()) {
                return Outcome.refused("refused.duty-nothing-due");
            }
            if (doneOn.isAfter(life.today()) || doneOn.isBefore(agreement.since())) {
                return Outcome.refused("refused.duty-done");
            }
            if (evidence.isBlank() || evidence.length() > LONGEST) {
                return Outcome.refused("refused.duty-evidence");
            }
            var made = store.prove(id, obligation, actor, new Obligation.Proof(due.get(), doneOn, evidence.strip()));
            audit.append(actor.entry(Act.OBLIGATION_PROVE).about(id).with("until", due.get().toString()));
            return Outcome.done(made);
        }));
    }
}
