package org.zaklon.agreements;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.zaklon.country.Unit;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Purpose;

/** Which clauses allow something on a day; pure, so that a lawyer's examples can be tried on it. */
final class ClauseSearch {
    /** Fewest conditions first, then the one that holds longest; the rest only makes the answer the same every time. */
    private static final Comparator<Clause> BEST = Comparator.<Clause>comparingInt(c -> c.conditions().size())
            .thenComparing(Clause::until, Comparator.reverseOrder())
            .thenComparing(Clause::reference)
            .thenComparing(Clause::version, Comparator.reverseOrder())
            .thenComparing(Clause::clauseNumber)
            .thenComparing(c -> c.agreementId().value());

    private ClauseSearch() {}

    /** A rule together with the agreement it stands in. */
    record Standing(Agreement agreement, Rule rule) {

        LocalDate since() {
            return rule.since() == null || rule.since().isBefore(agreement.since()) ? agreement.since() : rule.since();
        }

        LocalDate until() {
            return rule.until() == null || rule.until().isAfter(agreement.until()) ? agreement.until() : rule.until();
        }

        boolean holdsOn(LocalDate day) {
            return agreement.holdsOn(day) && !day.isBefore(since()) && !day.isAfter(until());
        }

        Clause clause() {
            return new Clause(agreement.id(), agreement.reference(), agreement.version(), rule.clause(), until(),
                    rule.conditions(), rule.retention());
        }
    }

    static List<Clause> holding(
            Collection<Standing> rules, Unit from, Unit to, Purpose purpose, DataClass dataClass, LocalDate on) {
        return rules.stream()
                .filter(r -> r.rule().covers(from, to, purpose, dataClass) && r.holdsOn(on))
                .map(Standing::clause).sorted(BEST).toList();
    }

    /** Clauses that would have allowed it but are over: by date or because the agreement ended. */
    static List<Clause> over(
            Collection<Standing> rules, Unit from, Unit to, Purpose purpose, DataClass dataClass, LocalDate on) {
        return rules.stream()
                .filter(r -> r.rule().covers(from, to, purpose, dataClass))
                .filter(r -> r.agreement().state().over() || r.agreement().state().inForce() && on.isAfter(r.until()))
                .map(r -> r.agreement().endedOn() == null ? r.clause() : ended(r))
                .sorted(Comparator.comparing(Clause::until).reversed().thenComparing(BEST)).toList();
    }

    private static Clause ended(Standing rule) {
        var clause = rule.clause();
        return new Clause(clause.agreementId(), clause.reference(), clause.version(), clause.clauseNumber(),
                rule.agreement().endedOn(), clause.conditions(), clause.retention());
    }
}
