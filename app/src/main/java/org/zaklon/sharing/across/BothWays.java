package org.zaklon.sharing.across;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zaklon.agreements.Agreements;
import org.zaklon.agreements.Clause;
import org.zaklon.agreements.Condition;
import org.zaklon.country.Country;
import org.zaklon.country.Unit;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.UnitCode;

/**
 * The clause on which two agencies may be compared: it lets a unit of the owner share who somebody is with the asking unit, and another (or the same) lets
 * the asking unit do so with the owner, because being asked tells something too. A clause that waits for the consent of a person, or holds for children alone,
 * carries no comparison of everybody.
 */
@Component
class BothWays {
    private final Agreements agreements;
    private final Country country;
    private final InstantSource clock;

    BothWays(Agreements agreements, Country country, InstantSource clock) {
        this.agreements = agreements;
        this.country = country;
        this.clock = clock;
    }

    /** @param classes what a yes opens: who somebody is, and the administration of the case where the clause has it */
    record Found(Clause clause, Set<DataClass> classes, Instant until) {}

    Outcome<Found> between(UnitCode asking, AgencyCode owner, Purpose purpose) {
        var today = LocalDate.ofInstant(clock.instant(), country.zone());
        for (var unit : country.unitsOf(owner)) {
            var gives = clause(unit.code(), asking, purpose, DataClass.C1_IDENTITY, today);
            var asks = clause(asking, unit.code(), purpose, DataClass.C1_IDENTITY, today);
            if (unit.function().mayHoldProtectedData() && gives.isPresent() && asks.isPresent()) {
                return Outcome.done(new Found(gives.get(), classes(unit, asking, purpose, today), end(gives.get(), asks.get())));
            }
        }
        return Outcome.refused("refused.comparison-no-clause");
    }

    private Set<DataClass> classes(Unit from, UnitCode to, Purpose purpose, LocalDate today) {
        var classes = EnumSet.of(DataClass.C1_IDENTITY);
        clause(from.code(), to, purpose, DataClass.C9_ADMIN, today).ifPresent(found -> classes.add(DataClass.C9_ADMIN));
        return classes;
    }

    private Optional<Clause> clause(UnitCode from, UnitCode to, Purpose purpose, DataClass dataClass, LocalDate today) {
        return agreements.clausesFor(from, to, purpose, dataClass, today).stream()
                .filter(clause -> !clause.conditions().contains(Condition.CONSENT) && !clause.conditions().contains(Condition.CHILD)).findFirst();
    }

    private Instant end(Clause one, Clause other) {
        var last = one.until().isBefore(other.until()) ? one.until() : other.until();
        return last.plusDays(1).atStartOfDay(country.zone()).toInstant();
    }
}
