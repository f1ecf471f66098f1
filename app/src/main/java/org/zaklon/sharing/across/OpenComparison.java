package org.zaklon.sharing.across;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.country.Country;
import org.zaklon.country.Unit;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.UnitCode;

/** Asks for a comparison with another agency; nothing is compared before a second officer approves. The answer depends on agreements alone. */
@Component
class OpenComparison {
    private final Work work;
    private final Access access;
    private final BothWays bothWays;
    private final ComparisonStore store;
    private final Country country;
    private final Audit audit;
    private final InstantSource clock;

    OpenComparison(Work work, Access access, BothWays bothWays, ComparisonStore store, Country country, Audit audit, InstantSource clock) {
        this.work = work;
        this.access = access;
        this.bothWays = bothWays;
        this.store = store;
        this.country = country;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param unit of the own agency, to which a yes would open something */
    record Wish(AgencyCode owner, UnitCode unit, Purpose purpose) {}

    Outcome<ComparisonId> open(Actor actor, RequestId request, Wish wish) {
        return work.once(actor, request, ComparisonId::new, () -> access.require(actor, Act.COMPARISON_OPEN)
                .then(may -> unit(actor, wish))
                .then(unit -> bothWays.between(unit.code(), wish.owner(), wish.purpose()).then(found -> {
                    var id = ComparisonId.fresh();
                    store.add(actor, id, unit, wish.owner(), wish.purpose(), found, clock.instant());
                    audit.append(actor.entry(Act.COMPARISON_OPEN).about(id).purposed(wish.purpose()).with("agency", wish.owner().value())
                            .with("to", unit.code().value()).with("basis", "C1 CLAUSE %s v%d %s".formatted(found.clause().reference(),
                                    found.clause().version(), found.clause().clauseNumber())));
                    return Outcome.done(id);
                })));
    }

    private Outcome<Unit> unit(Actor actor, Wish wish) {
        var unit = country.findUnit(wish.unit()).filter(u -> u.agency().equals(actor.agency()) && u.function().mayHoldProtectedData());
        return unit.isEmpty() || wish.owner().equals(actor.agency()) || country.findAgency(wish.owner()).isEmpty()
                ? Outcome.refused("refused.unit-unknown") : Outcome.done(unit.get());
    }
}
