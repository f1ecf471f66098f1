package org.zaklon.cases.desk;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.CaseRegister;
import org.zaklon.access.Colleagues;
import org.zaklon.access.Colleagues.Colleague;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;

/** Gives a case to somebody of the unit, or takes it from somebody; the supervisor answers for every case of the unit. */
@Component
class AssignCase {
    private final Work work;
    private final Access access;
    private final CaseRegister register;
    private final Colleagues colleagues;
    private final Audit audit;

    AssignCase(Work work, Access access, CaseRegister register, Colleagues colleagues, Audit audit) {
        this.work = work;
        this.access = access;
        this.register = register;
        this.colleagues = colleagues;
        this.audit = audit;
    }

    Outcome<CaseId> assign(Actor actor, RequestId request, CaseId id, AccountId to) {
        return work.once(actor, request, CaseId::new, () -> access.require(actor, Act.CASE_ASSIGN, id).then(facts -> {
            if (candidates(actor).stream().noneMatch(c -> c.account().equals(to))) {
                return Outcome.refused("refused.not-a-colleague");
            }
            register.assign(actor, id, to);
            audit.append(actor.entry(Act.CASE_ASSIGN).on(id).about(to).with("kind", "ASSIGNED"));
            return Outcome.done(id);
        }));
    }

    Outcome<CaseId> unassign(Actor actor, RequestId request, CaseId id, AccountId from) {
        return work.once(actor, request, CaseId::new, () -> access.require(actor, Act.CASE_ASSIGN, id).then(facts -> {
            register.unassign(id, from);
            audit.append(actor.entry(Act.CASE_ASSIGN).on(id).about(from).with("kind", "UNASSIGNED"));
            return Outcome.done(id);
        }));
    }

    /** Who of the own agency is assigned; call inside work. */
    List<Colleague> assigned(CaseId id) {
        return register.assigned(id).stream().flatMap(a -> colleagues.findColleague(a).stream()).toList();
    }

    /** People of the actor's unit who manage cases. */
    List<Colleague> candidates(Actor actor) {
        return colleagues.of(actor.unit()).stream()
                .filter(c -> c.role() == Role.CASE_MANAGER || c.role() == Role.CASE_SUPERVISOR).toList();
    }
}
