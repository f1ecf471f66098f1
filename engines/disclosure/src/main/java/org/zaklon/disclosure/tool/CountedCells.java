package org.zaklon.disclosure.tool;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Counts;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.tools.BadInput;
import org.zaklon.tools.Sheet;

/**
 * Reads what is counted: rows of units, or rows of cells with a column of counts. Rows of cells may hold sums ({@code Total}, or a group
 * of a hierarchy); those are not counted again but must agree with the rows below them.
 */
final class CountedCells {
    private final Path file;
    private final List<Dimension> dimensions = new ArrayList<>();
    private final List<Sheet.Row> rows;
    private final int[] columns;
    private final int count;

    /** @param count the column of counts or amounts, or null where each row is one unit */
    CountedCells(Path file, List<String> dims, String count, Hierarchies hierarchies) {
        this.file = file;
        if (new HashSet<>(dims).size() < dims.size()) {
            throw new BadInput("A dimension is named twice: %s.".formatted(String.join(", ", dims)));
        }
        var sheet = Sheet.open(file);
        rows = sheet.rows();
        columns = dims.stream().mapToInt(sheet::column).toArray();
        this.count = count == null ? -1 : sheet.column(count);
        for (int d = 0; d < columns.length; d++) {
            var codes = new TreeSet<>(hierarchies.base(dims.get(d)));
            var groups = hierarchies.codes(dims.get(d));
            for (var row : rows) {
                var code = row.code(columns[d]);
                if (hierarchies.has(dims.get(d)) && !groups.contains(code)) {
                    throw row.bad("column '%s' holds '%s', which the hierarchy does not know".formatted(dims.get(d), code));
                }
                codes.add(code);
            }
            groups.removeAll(hierarchies.base(dims.get(d)));
            codes.removeAll(groups);
            if (codes.isEmpty()) {
                throw new BadInput("%s has no row to count.".formatted(file));
            }
            dimensions.add(hierarchies.dimension(dims.get(d), List.copyOf(codes)));
        }
    }

    List<Dimension> dimensions() {
        return dimensions;
    }

    Counts counts() {
        var leaves = new ArrayList<int[]>();
        var values = new ArrayList<Long>();
        var sums = new ArrayList<Sheet.Row>();
        for (var row : rows) {
            var codes = codes(row);
            if (isBase(codes)) {
                leaves.add(codes);
                values.add(count < 0 ? 1 : row.count(count));
            } else if (count < 0) {
                throw BadInput.at(file, row.line(), "a row of one unit cannot stand at a total or group; name the column of counts with --count");
            } else {
                sums.add(row);
            }
        }
        var next = values.iterator();
        var counts = Counts.of(dimensions, leaves, leaf -> next.next());
        check(sums, counts);
        return counts;
    }

    /**
     * What each row contributes.
     *
     * @param rows their base codes
     */
    record Contributions(List<int[]> rows, long[] amounts) {}

    Contributions contributions() {
        var leaves = new ArrayList<int[]>();
        for (var row : rows) {
            var codes = codes(row);
            if (!isBase(codes)) {
                throw row.bad("a contribution cannot stand at a total or group");
            }
            leaves.add(codes);
        }
        return new Contributions(leaves, rows.stream().mapToLong(row -> row.count(count)).toArray());
    }

    private void check(List<Sheet.Row> sums, Counts counts) {
        if (sums.isEmpty()) {
            return;
        }
        var catalogue = Catalogue.of(dimensions);
        var values = catalogue.values(counts);
        var seen = new HashMap<Integer, Long>();
        for (var row : sums) {
            int cell = catalogue.find(codes(row));
            if (seen.put(cell, row.line()) != null) {
                throw BadInput.at(file, row.line(), "the sum %s stands twice".formatted(catalogue.codes(cell)));
            }
            if (values[cell] != row.count(count)) {
                throw BadInput.at(file, row.line(), "the sum %s is given as %d, but the rows below it add up to %d"
                        .formatted(catalogue.codes(cell), row.count(count), values[cell]));
            }
        }
    }

    private int[] codes(Sheet.Row row) {
        var codes = new int[columns.length];
        for (int d = 0; d < codes.length; d++) {
            codes[d] = dimensions.get(d).category(row.code(columns[d]));
        }
        return codes;
    }

    private boolean isBase(int[] codes) {
        for (int d = 0; d < codes.length; d++) {
            if (codes[d] < 0 || !dimensions.get(d).isBase(codes[d])) {
                return false;
            }
        }
        return true;
    }
}
