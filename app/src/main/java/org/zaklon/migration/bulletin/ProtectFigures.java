package org.zaklon.migration.bulletin;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.zaklon.disclosure.ProtectTable;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.ProtectedTable;
import org.zaklon.disclosure.Rounding;
import org.zaklon.disclosure.round.Bars;
import org.zaklon.disclosure.rule.LowOrNearest;
import org.zaklon.disclosure.rule.Nearest;
import org.zaklon.disclosure.rule.Rule;
import org.zaklon.disclosure.rule.Threshold;
import org.zaklon.disclosure.suppress.Loss;
import org.zaklon.disclosure.suppress.Suppress;
import org.zaklon.disclosure.suppress.Tasks;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Counts;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.migration.Cell;
import org.zaklon.migration.terms.Dataset;
import org.zaklon.migration.terms.Protection;

/** Gives the figure of one month to the disclosure engine, by the rule of its dataset. The same figure is always protected in the same way. */
final class ProtectFigures {
    private ProtectFigures() {}

    /** @return empty where the engine cannot make it safe */
    static Optional<ProtectedTable> of(Dataset dataset, String name, SortedMap<Cell, Long> cells) {
        var dimensions = dataset.dimensions().stream().map(d -> Dimension.flat(d.name(), d.codes())).toList();
        var catalogue = Catalogue.linked(dimensions, dataset.tables());
        var counts = counts(dimensions, cells);
        var protection = dataset.protection();
        return switch (protection.kind()) {
            case THRESHOLD -> hidden(name, catalogue, counts, protection);
            case NEAREST -> rounded(catalogue, counts, new Nearest(protection.base()), new Bars(2, 1));
            case LOW_OR_NEAREST -> rounded(catalogue, counts, new LowOrNearest(protection.min(), protection.base()),
                    new Bars(protection.min(), protection.base()));
        };
    }

    /** The rule as the engine knows it, for a single number in a sentence. */
    static Rule.OfCount rule(Protection protection) {
        return switch (protection.kind()) {
            case THRESHOLD -> new Threshold(protection.min(), false);
            case NEAREST -> new Nearest(protection.base());
            case LOW_OR_NEAREST -> new LowOrNearest(protection.min(), protection.base());
        };
    }

    /** A hidden number is known to lie from 1 to below the threshold; nobody gets closer than one on either side of that. */
    private static Optional<ProtectedTable> hidden(String name, Catalogue catalogue, Counts counts, Protection protection) {
        var task = Tasks.counts(catalogue, counts, new Threshold(protection.min(), false), Math.max(1, protection.min() - 2), Loss.LOG, List.of(), List.of());
        try {
            return Optional.of(ProtectTable.of(name, task, Suppress.unproved(task, Progress.NONE), Progress.NONE));
        } catch (ProtectTable.Unsafe unsafe) {
            return Optional.empty();
        }
    }

    private static Optional<ProtectedTable> rounded(Catalogue catalogue, Counts counts, Rule.OfCount rule, Bars bars) {
        return Rounding.protect(catalogue, counts, rule, List.of(), bars, Progress.NONE) instanceof Rounding.Outcome.Done done
                ? Optional.of(done.table()) : Optional.empty();
    }

    private static Counts counts(List<Dimension> dimensions, SortedMap<Cell, Long> cells) {
        var rows = new ArrayList<int[]>();
        Map<int[], Long> values = new IdentityHashMap<>();
        cells.forEach((cell, value) -> {
            var row = dimensions.stream().mapToInt(d -> d.category(cell.codes().get(d.name()))).toArray();
            rows.add(row);
            values.put(row, value);
        });
        return Counts.of(dimensions, rows, values::get);
    }
}
