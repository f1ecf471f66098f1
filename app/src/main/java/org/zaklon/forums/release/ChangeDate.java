package org.zaklon.forums.release;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;

/** The prison expects another day. The clock of planning counts from the new one; the old ones stay in the history. */
@Component
public class ChangeDate {
    private final Work work;
    private final Plans plans;
    private final PlanStore store;
    private final Audit audit;

    ChangeDate(Work work, Plans plans, PlanStore store, Audit audit) {
        this.work = work;
        this.plans = plans;
        this.store = store;
        this.audit = audit;
    }

    public Outcome<PlanId> change(Actor actor, RequestId request, PlanId id, LocalDate expected, ReleaseKind kind) {
        return work.once(actor, request, PlanId::new, () -> plans.requireOpen(actor, Act.DATE_CHANGE, id).then(asked -> {
            if (!asked.plan().agency().equals(actor.agency())) {
                return Outcome.refused("refused.plan-not-yours");
            }
            if (expected.isBefore(plans.today())) {
                return Outcome.refused("refused.plan-past");
            }
            store.expect(actor, asked.plan(), expected, kind);
            audit.append(actor.entry(Act.DATE_CHANGE).about(id));
            return Outcome.done(id);
        }));
    }
}
