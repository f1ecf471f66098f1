package org.zaklon.forums.taskforce.support;

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

/** The agency that asked needs it no more. */
@Component
public class WithdrawSupport {
    private final Work work;
    private final TaskForces forces;
    private final SupportStore store;
    private final Audit audit;

    WithdrawSupport(Work work, TaskForces forces, SupportStore store, Audit audit) {
        this.work = work;
        this.forces = forces;
        this.store = store;
        this.audit = audit;
    }

    public Outcome<SupportId> withdraw(Actor actor, RequestId request, BodyId body, SupportId id) {
        return work.once(actor, request, SupportId::new, () -> forces.investigating(actor, Act.SUPPORT_WITHDRAW, body).then(seated -> {
            if (store.find(body, id).isEmpty() || !store.withdraw(actor, id)) {
                return Outcome.refused(Reason.absent());
            }
            audit.append(actor.entry(Act.SUPPORT_WITHDRAW).about(id).with("body", body.value().toString()));
            return Outcome.done(id);
        }));
    }
}
