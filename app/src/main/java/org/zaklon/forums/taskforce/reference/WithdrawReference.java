package org.zaklon.forums.taskforce.reference;

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

/** Takes an own entry back: it is compared no more. That it was entered, and by whom, stays. */
@Component
public class WithdrawReference {
    private final Work work;
    private final TaskForces forces;
    private final ReferenceStore store;
    private final Audit audit;

    WithdrawReference(Work work, TaskForces forces, ReferenceStore store, Audit audit) {
        this.work = work;
        this.forces = forces;
        this.store = store;
        this.audit = audit;
    }

    public Outcome<ReferenceId> withdraw(Actor actor, RequestId request, BodyId body, ReferenceId id) {
        return work.once(actor, request, ReferenceId::new, () -> forces.investigating(actor, Act.REFERENCE_WITHDRAW, body).then(seated -> {
            if (!store.withdraw(actor, body, id)) {
                return Outcome.refused(Reason.absent());
            }
            audit.append(actor.entry(Act.REFERENCE_WITHDRAW).about(id).with("body", body.value().toString()));
            return Outcome.done(id);
        }));
    }
}
