package org.zaklon.cases.conflict;

import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.CaseRegister;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;

/**
 * Keeps a colleague of the managing agency away from a case. From the next statement on the case does not exist for them: in no
 * list, no search, no log (domain report "security", 2.4). Whoever enters it for themselves is kept away as well.
 */
@Component
class RecordConflict {
    private final Work work;
    private final Access access;
    private final CaseRegister register;
    private final Staff staff;
    private final Officers officers;
    private final Audit audit;

    RecordConflict(Work work, Access access, CaseRegister register, Staff staff, Officers officers, Audit audit) {
        this.work = work;
        this.access = access;
        this.register = register;
        this.staff = staff;
        this.officers = officers;
        this.audit = audit;
    }

    /** @param ground a {@link ConflictGround}; kept away already stays so, on the ground that was first named */
    Outcome<CaseId> record(Actor actor, RequestId request, CaseId id, AccountId who, String ground) {
        return work.once(actor, request, CaseId::new, () -> access.require(actor, Act.CONFLICT_RECORD, id).then(facts -> {
            var named = ConflictGround.find(ground);
            if (named.isEmpty()) {
                return Outcome.refused("refused.reason-missing");
            }
            if (staff.of(actor.agency()).stream().noneMatch(c -> c.account().equals(who))) {
                return Outcome.refused("refused.not-of-the-agency");
            }
            if (register.blocks(id).stream().anyMatch(b -> who.equals(b.account()))) {
                return Outcome.done(id);
            }
            register.unassign(id, who);
            officers.tell(actor);
            audit.append(actor.entry(Act.CONFLICT_RECORD).on(id).about(who).with("ground", named.get().name()));
            // Last: who enters it for themselves sees nothing of the case from here on.
            register.block(actor, id, who, named.get().name());
            return Outcome.done(id);
        }));
    }
}
