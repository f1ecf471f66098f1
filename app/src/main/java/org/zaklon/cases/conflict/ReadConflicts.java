package org.zaklon.cases.conflict;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.CaseRegister;
import org.zaklon.access.CaseRegister.Block;
import org.zaklon.access.Colleagues;
import org.zaklon.access.Colleagues.Colleague;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.cases.Cases;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;

/** Who is kept away: from one case, or from all cases of the agency. */
@Component
class ReadConflicts {
    private final Work work;
    private final Access access;
    private final CaseRegister register;
    private final Colleagues colleagues;
    private final Staff staff;
    private final Cases cases;
    private final Audit audit;

    ReadConflicts(Work work, Access access, CaseRegister register, Colleagues colleagues, Staff staff, Cases cases, Audit audit) {
        this.work = work;
        this.access = access;
        this.register = register;
        this.colleagues = colleagues;
        this.staff = staff;
        this.cases = cases;
        this.audit = audit;
    }

    /**
     * @param who empty where a whole unit is kept away, or the account is gone
     * @param liftable whether this reader may lift it
     */
    record Standing(Block block, String pseudonym, Optional<Colleague> who, boolean liftable) {}

    /** @param candidates people of the agency whom nothing keeps away yet */
    record OfCase(String pseudonym, List<Standing> standing, List<Colleague> candidates) {}

    Outcome<OfCase> ofCase(Actor actor, CaseId id) {
        return work.read(actor, () -> access.require(actor, Act.CONFLICT_READ, id).then(facts -> {
            audit.append(actor.entry(Act.CONFLICT_READ).on(id).read());
            var blocks = register.blocks(id);
            var candidates = staff.of(actor.agency()).stream()
                    .filter(c -> blocks.stream().noneMatch(b -> c.account().equals(b.account()))).toList();
            return Outcome.done(new OfCase("", blocks.stream().map(b -> standing(actor, b, "")).toList(), candidates));
        })).then(found -> Outcome.done(new OfCase(pseudonym(id), found.standing(), found.candidates())));
    }

    /** Of all cases of the agency, newest first. */
    Outcome<List<Standing>> all(Actor actor) {
        return work.read(actor, () -> access.require(actor, Act.CONFLICT_LIST).then(allowed -> {
            audit.append(actor.entry(Act.CONFLICT_LIST).read());
            return Outcome.done(register.blocks().stream().map(b -> standing(actor, b, "")).toList());
        })).then(found -> Outcome.done(found.stream()
                .map(s -> new Standing(s.block(), pseudonym(s.block().caseId()), s.who(), s.liftable())).toList()));
    }

    /** The case of a number that somebody wrote down: found where this reader may ask about it, and nowhere else. */
    Outcome<CaseId> named(Actor actor, String pseudonym) {
        var id = work.system("conflicts", () -> cases.named(pseudonym)).orElseGet(() -> new CaseId(UUID.randomUUID()));
        return work.read(actor, () -> access.require(actor, Act.CONFLICT_READ, id).then(facts -> Outcome.done(id)));
    }

    private Standing standing(Actor actor, Block block, String pseudonym) {
        var who = Optional.ofNullable(block.account()).flatMap(colleagues::findColleague);
        return new Standing(block, pseudonym, who, LiftConflict.mayLift(actor, block));
    }

    // An officer for data protection knows no case; the platform says by which number people speak of it.
    private String pseudonym(CaseId id) {
        return work.system("conflicts", () -> cases.pseudonym(id));
    }
}
