package org.zaklon.migration.compare;

import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.migration.DiscrepancyId;

/** The agency that answers for a difference explains it in parts, each with a number; together they are never more than the difference. */
@Component
public class ExplainDiscrepancy {
    private static final int LONGEST = 1_000;

    private final Work work;
    private final Access access;
    private final Audit audit;
    private final DiscrepancyStore store;

    ExplainDiscrepancy(Work work, Access access, Audit audit, DiscrepancyStore store) {
        this.work = work;
        this.access = access;
        this.audit = audit;
        this.store = store;
    }

    public Outcome<DiscrepancyId> explain(Actor actor, RequestId request, DiscrepancyId id, Explanation explanation) {
        return work.once(actor, request, DiscrepancyId::new, () -> access.require(actor, Act.DISCREPANCY_EXPLAIN).then(may -> {
            var found = store.find(id);
            if (found.isEmpty()) {
                return Outcome.refused(Reason.absent());
            }
            var one = found.get();
            if (!one.owner().equals(actor.agency())) {
                return refuse(actor, id, Reason.of("refused.discrepancy-owner"));
            }
            if (!one.state().mayBecome(DiscrepancyState.ANSWERED)) {
                return refuse(actor, id, Reason.of("refused.discrepancy-state"));
            }
            if (!explanation.fits(one.gap().size())) {
                return refuse(actor, id, Reason.of("refused.discrepancy-parts", String.valueOf(one.gap().size())));
            }
            if (explanation.parts().stream().anyMatch(part -> part.text().length() > LONGEST)) {
                return refuse(actor, id, Reason.of("refused.discrepancy-text"));
            }
            store.step(actor, id, DiscrepancyState.ANSWERED, "", explanation);
            audit.append(actor.entry(Act.DISCREPANCY_EXPLAIN).about(id).with("rule", one.rule()).with("month", one.month().toString()));
            return Outcome.done(id);
        }));
    }

    private Outcome<DiscrepancyId> refuse(Actor actor, DiscrepancyId id, Reason reason) {
        audit.append(actor.entry(Act.DISCREPANCY_EXPLAIN).about(id).refused(reason.code()));
        return Outcome.refused(reason);
    }
}
