package org.zaklon.migration.compare;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.migration.Cell;
import org.zaklon.migration.SubmissionId;
import org.zaklon.migration.Sums;
import org.zaklon.migration.compare.Compared.Lacking;
import org.zaklon.migration.terms.Rule;
import org.zaklon.migration.terms.Term;

/** Compares what was reported by one rule. Pure. */
public final class Compare {
    private final Rule rule;
    private final YearMonth month;
    private final Counting counting;
    private final List<Lacking> lacking = new ArrayList<>();
    private final Set<SubmissionId> basis = new LinkedHashSet<>();
    private final Set<AgencyCode> agencies = new LinkedHashSet<>();

    /** Who counts a dataset in a month, and what each reported. */
    public interface Counting {
        List<AgencyCode> sources(String dataset, YearMonth month);

        Optional<Reported> reported(String dataset, AgencyCode agency, YearMonth month);
    }

    private Compare(Rule rule, YearMonth month, Counting counting) {
        this.rule = rule;
        this.month = month;
        this.counting = counting;
    }

    public static Compared of(Rule rule, YearMonth month, Counting counting) {
        var compare = new Compare(rule, month, counting);
        var left = compare.side(rule.left());
        var right = compare.side(rule.right());
        return compare.lacking.isEmpty() ? compare.sides(left, right) : new Compared.Waiting(List.copyOf(compare.lacking));
    }

    private Compared.Sides sides(SortedMap<Cell, Long> left, SortedMap<Cell, Long> right) {
        var places = new TreeSet<>(left.keySet());
        places.addAll(right.keySet());
        var gaps = new ArrayList<Gap>();
        var holes = new ArrayList<Cell>();
        for (var place : places) {
            var first = left.containsKey(place) ? left.get(place) : Long.valueOf(0);
            var second = right.containsKey(place) ? right.get(place) : Long.valueOf(0);
            if (first == null || second == null) {
                holes.add(place);
            } else if (!rule.agree(first, second)) {
                gaps.add(new Gap(place, first, second));
            }
        }
        return new Compared.Sides(List.copyOf(gaps), List.copyOf(holes), Set.copyOf(basis), Set.copyOf(agencies));
    }

    /** @return the sum at each place; null where a part is missing */
    private SortedMap<Cell, Long> side(List<Term> terms) {
        var all = new TreeMap<Cell, Long>();
        for (var term : terms) {
            var then = term.before() ? month.minusMonths(1) : month;
            var sources = term.agency() == null ? counting.sources(term.dataset(), then) : List.of(term.agency());
            if (sources.isEmpty()) {
                lacking.add(new Lacking(term.dataset(), term.agency(), then));
            }
            for (var agency : sources) {
                counting.reported(term.dataset(), agency, then).ifPresentOrElse(reported -> add(all, reported, term.sign()),
                        () -> lacking.add(new Lacking(term.dataset(), agency, then)));
            }
        }
        return all;
    }

    private void add(SortedMap<Cell, Long> all, Reported reported, int sign) {
        basis.add(reported.id());
        agencies.add(reported.agency());
        Sums.by(reported.figures(), rule.by()).forEach((place, sum) -> {
            if (sum == null || all.containsKey(place) && all.get(place) == null) {
                all.put(place, null);
            } else {
                all.merge(place, sign * sum, Math::addExact);
            }
        });
    }
}
