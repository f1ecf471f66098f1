package org.zaklon.forums.taskforce.outcome;

import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.forums.taskforce.TaskForces;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;

/** A second person of the same agency confirms what was typed; from then on the body reads it. */
@Component
public class ConfirmOutcome {
    private final Work work;
    private final TaskForces forces;
    private final TallyStore store;
    private final Audit audit;

    ConfirmOutcome(Work work, TaskForces forces, TallyStore store, Audit audit) {
        this.work = work;
        this.forces = forces;
        this.store = store;
        this.audit = audit;
    }

    public Outcome<TallyId> confirm(Actor actor, RequestId request, BodyId body, TallyId id) {
        return work.once(actor, request, TallyId::new, () -> forces.investigating(actor, Act.OUTCOME_CONFIRM, body).then(seated -> {
            var tally = store.find(body, id).filter(t -> t.agency().equals(actor.agency()));
            if (tally.isEmpty()) {
                return Outcome.refused(Reason.absent());
            }
            if (tally.get().typedBy().equals(actor.account())) {
                audit.append(actor.entry(Act.OUTCOME_CONFIRM).about(id).refused("refused.taskforce-second"));
                return Outcome.refused("refused.taskforce-second");
            }
            if (!store.confirm(actor, id)) {
                return Outcome.refused("refused.taskforce-answered");
            }
            audit.append(actor.entry(Act.OUTCOME_CONFIRM).about(id).with("body", body.value().toString()).with("span", tally.get().span().written()));
            return Outcome.done(id);
        }));
    }
}
