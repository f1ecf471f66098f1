package org.zaklon.disclosure.synthetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.zaklon.disclosure.table.Dimension;

/** A cross-table as it is asked for: understood, counted, and given its margins. */
final class Question {
    /** More cells than anybody reads; it bounds what one question may cost. */
    private static final int MOST_CELLS = 1 << 20;

    private final List<Dimension> all;
    private final int[] shown;
    private final int[] cell;
    private final Map<String, String> filter;

    /** @throws IllegalArgumentException where a dimension or code is not known or named twice, or the table has too many cells */
    Question(List<Dimension> all, List<String> shown, Map<String, String> filter) {
        this.all = all;
        this.filter = filter;
        this.shown = shown.stream().mapToInt(this::number).toArray();
        this.cell = all.stream().mapToInt(Dimension::total).toArray();
        if (shown.stream().distinct().count() < shown.size() || shown.stream().anyMatch(filter::containsKey)) {
            throw new IllegalArgumentException("A dimension is named twice in the question for %s%s."
                    .formatted(String.join(", ", shown), filter.isEmpty() ? "" : " where " + String.join(", ", filter.keySet())));
        }
        filter.forEach((name, code) -> {
            int d = number(name);
            cell[d] = all.get(d).category(code);
            if (cell[d] < 0) {
                throw new IllegalArgumentException("The dimension '%s' has no code '%s'.".formatted(name, code));
            }
        });
        long cells = 1;
        for (int d : this.shown) {
            cells *= all.get(d).categories();
            if (cells > MOST_CELLS) {
                throw new IllegalArgumentException("A table of %s has more than %,d cells.".formatted(String.join(", ", shown), MOST_CELLS));
            }
        }
    }

    FreeTable answer(Combinations rows, Margins margins) {
        var table = Arrays.stream(shown).mapToObj(all::get).toList();
        var counts = Rollup.up(Arrays.stream(rows.count(shown, masks())).asLongStream().toArray(), table);
        var cells = new ArrayList<FreeTable.Cell>(counts.length);
        var at = cell.clone();
        for (int i = 0; i < counts.length; i++) {
            int rest = i;
            var codes = new String[shown.length];
            for (int t = shown.length - 1; t >= 0; t--) {
                int category = rest % table.get(t).categories();
                rest /= table.get(t).categories();
                at[shown[t]] = category;
                codes[t] = table.get(t).code(category);
            }
            cells.add(new FreeTable.Cell(List.of(codes), margins.answer(counts[i], at)));
        }
        return new FreeTable(table, filter, cells);
    }

    private int[][] masks() {
        var masks = new int[all.size()][];
        for (int d = 0; d < masks.length; d++) {
            if (cell[d] != all.get(d).total()) {
                masks[d] = new int[all.get(d).size()];
                for (int code : all.get(d).members(cell[d])) {
                    masks[d][code] = -1;
                }
            }
        }
        return masks;
    }

    private int number(String name) {
        for (int d = 0; d < all.size(); d++) {
            if (all.get(d).name().equals(name)) {
                return d;
            }
        }
        throw new IllegalArgumentException("There is no dimension '%s'; there are %s."
                .formatted(name, String.join(", ", all.stream().map(Dimension::name).toList())));
    }
}
