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

/** The coordinating office accepts an explanation, or asks again. */
@Component
public class SettleDiscrepancy {
    private static final int LONGEST = 1_000;

    private final Work work;
    private final Access access;
    private final Audit audit;
    private final DiscrepancyStore store;

    SettleDiscrepancy(Work work, Access access, Audit audit, DiscrepancyStore store) {
        this.work = work;
        this.access = access;
        this.audit = audit;
        this.store = store;
    }

    /** @param text what is still asked; needed where it is opened again */
    public Outcome<DiscrepancyId> settle(Actor actor, RequestId request, DiscrepancyId id, boolean accepted, String text) {
        return work.once(actor, request, DiscrepancyId::new, () -> access.require(actor, Act.DISCREPANCY_SETTLE).then(may -> {
            var found = store.find(id);
            if (found.isEmpty()) {
                return Outcome.refused(Reason.absent());
            }
            var next = accepted ? DiscrepancyState.ACCEPTED : DiscrepancyState.OPEN;
            if (!found.get().state().mayBecome(next)) {
                return refuse(actor, id, "refused.discrepancy-state");
            }
            if (!accepted && text.isBlank() || text.length() > LONGEST) {
                return refuse(actor, id, "refused.discrepancy-text");
            }
            store.step(actor, id, next, text.strip(), Explanation.NONE);
            audit.append(actor.entry(Act.DISCREPANCY_SETTLE).about(id).with("state", next.name()));
            return Outcome.done(id);
        }));
    }

    private Outcome<DiscrepancyId> refuse(Actor actor, DiscrepancyId id, String reason) {
        audit.append(actor.entry(Act.DISCREPANCY_SETTLE).about(id).refused(reason));
        return Outcome.refused(reason);
    }
}
