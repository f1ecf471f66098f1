package org.zaklon.agreements;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.zaklon.country.Unit;
import org.zaklon.kernel.AgencyCode;
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

    /**
     * A rule together with the agreement it stands in.
     *
     * @param replaced the first day on which an amendment takes the place of its clause; null where none does
     * @param above whether what it hangs on holds: what an amendment amends, or some version of the agreement it ends with
     */
    record Standing(Agreement agreement, Rule rule, LocalDate replaced, Predicate<LocalDate> above) {

        /** One that stands by itself. */
        Standing(Agreement agreement, Rule rule) {
            this(agreement, rule, null, day -> true);
        }

        LocalDate since() {
            return rule.since() == null || rule.since().isBefore(agreement.since()) ? agreement.since() : rule.since();
        }

        LocalDate until() {
            var whole = rule.until() == null || rule.until().isAfter(agreement.until()) ? agreement.until() : rule.until();
            return replaced == null || replaced.isAfter(whole) ? whole : replaced.minusDays(1);
        }

        /** The last day between two agencies, either of which may have withdrawn. */
        LocalDate until(AgencyCode from, AgencyCode to) {
            return Stream.of(until(), agreement.lastDay(from), agreement.lastDay(to)).min(Comparator.naturalOrder()).orElseThrow();
        }

        boolean holdsOn(LocalDate day) {
            return agreement.holdsOn(day) && !day.isBefore(since()) && !day.isAfter(until())
                    && above.test(day);
        }

        Clause clause(LocalDate until) {
            return new Clause(agreement.id(), agreement.reference(), agreement.version(), rule.clause(), until, rule.conditions(),
                    rule.retention());
        }
    }

    static List<Clause> holding(
            Collection<Standing> rules, Unit from, Unit to, Purpose purpose, DataClass dataClass, LocalDate on) {
        return rules.stream()
                .filter(r -> r.rule().covers(from, to, purpose, dataClass) && r.holdsOn(on))
                .filter(r -> !on.isAfter(r.until(from.agency(), to.agency())))
                .map(r -> r.clause(r.until(from.agency(), to.agency()))).sorted(BEST).toList();
    }

    /** Clauses that would have allowed it but are over: by date, because the agreement ended, or because one of the two left it. */
    static List<Clause> over(
            Collection<Standing> rules, Unit from, Unit to, Purpose purpose, DataClass dataClass, LocalDate on) {
        return rules.stream()
                .filter(r -> r.rule().covers(from, to, purpose, dataClass))
                .filter(r -> r.agreement().endedOn() != null || r.agreement().state().over()
                        || r.agreement().state().inForce() && on.isAfter(r.until(from.agency(), to.agency())))
                .map(r -> r.clause(r.agreement().endedOn() == null ? r.until(from.agency(), to.agency()) : r.agreement().endedOn()))
                .sorted(Comparator.comparing(Clause::until).reversed().thenComparing(BEST)).toList();
    }
}
