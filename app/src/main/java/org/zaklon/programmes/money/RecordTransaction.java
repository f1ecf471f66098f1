package org.zaklon.programmes.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;
import org.zaklon.programmes.ProjectId;
import org.zaklon.programmes.Projects;

/** Writes down a line of money. What is wrong is taken back by a further line. */
@Component
public class RecordTransaction {
    private final Work work;
    private final Projects projects;
    private final MoneyStore store;
    private final Audit audit;

    RecordTransaction(Work work, Projects projects, MoneyStore store, Audit audit) {
        this.work = work;
        this.projects = projects;
        this.store = store;
        this.audit = audit;
    }

    public Outcome<TransactionId> record(Actor actor, RequestId request, ProjectId id, TransactionKind kind, LocalDate on, BigDecimal amount,
            String other, String note) {
        return work.once(actor, request, TransactionId::new, () -> projects.requireOwn(actor, Act.TRANSACTION_RECORD, id).then(project -> {
            if (amount.signum() == 0 || amount.scale() > 2 || amount.precision() - amount.scale() > 12) {
                return Outcome.refused("refused.transaction-amount");
            }
            if (on.isAfter(projects.today())) {
                return Outcome.refused("refused.transaction-day");
            }
            if (other.isBlank()) {
                return Outcome.refused("refused.transaction-other");
            }
            var line = new Transaction(TransactionId.fresh(), kind, on, amount, other.strip(), note.strip());
            store.add(actor, project, line);
            audit.append(actor.entry(Act.TRANSACTION_RECORD).about(line.id()).with("kind", kind.name()));
            return Outcome.done(line.id());
        }));
    }
}
