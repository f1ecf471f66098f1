package org.zaklon.cases.conflict;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.CaseRegister;
import org.zaklon.access.CaseRegister.Block;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;

/** Lets a colleague know of a case again. What the officer for data protection entered, only the officer lifts. */
@Component
class LiftConflict {
    private final Work work;
    private final Access access;
    private final CaseRegister register;
    private final Officers officers;
    private final Audit audit;

    LiftConflict(Work work, Access access, CaseRegister register, Officers officers, Audit audit) {
        this.work = work;
        this.access = access;
        this.register = register;
        this.officers = officers;
        this.audit = audit;
    }

    /** Nobody is assigned again by this. */
    Outcome<CaseId> lift(Actor actor, RequestId request, CaseId id, UUID conflict) {
        return work.once(actor, request, CaseId::new, () -> access.require(actor, Act.CONFLICT_LIFT, id).then(facts -> {
            var standing = register.blocks(id).stream().filter(b -> b.id().equals(conflict)).findFirst();
            if (standing.isEmpty()) {
                return Outcome.refused("refused.conflict-over");
            }
            if (!mayLift(actor, standing.get()) || !register.lift(actor, id, conflict)) {
                return Outcome.refused("refused.conflict-of-officer");
            }
            officers.tell(actor);
            var entry = actor.entry(Act.CONFLICT_LIFT).on(id);
            var who = standing.get().account();
            audit.append(who == null ? entry : entry.about(who));
            return Outcome.done(id);
        }));
    }

    static boolean mayLift(Actor actor, Block block) {
        return block.byRole() != Role.DPO || actor.role() == Role.DPO;
    }
}
