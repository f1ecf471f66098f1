package org.zaklon.disclosure.synthetic;

import java.util.List;
import java.util.Map;
import org.zaklon.disclosure.table.Dimension;

/**
 * A cross-table that somebody asked for.
 *
 * @param dimensions in the order in which they were asked for
 * @param filter the code of each dimension that was fixed
 * @param cells every category of each dimension, groups and totals included, in the order of the categories, the last dimension fastest
 */
public record FreeTable(List<Dimension> dimensions, Map<String, String> filter, List<Cell> cells) {
    public FreeTable {
        dimensions = List.copyOf(dimensions);
        filter = Map.copyOf(filter);
        cells = List.copyOf(cells);
    }

    /** @param codes one for each dimension of the table */
    public record Cell(List<String> codes, Answer answer) {
        public Cell {
            codes = List.copyOf(codes);
        }
    }

    /** @throws IllegalArgumentException where the table has no such cell */
    public Answer get(String... codes) {
        int at = 0;
        for (int d = 0; d < dimensions.size(); d++) {
            int category = codes.length == dimensions.size() ? dimensions.get(d).category(codes[d]) : -1;
            if (category < 0) {
                throw new IllegalArgumentException("The table of %s has no cell %s.".formatted(dimensions, List.of(codes)));
            }
            at = at * dimensions.get(d).categories() + category;
        }
        return cells.get(at).answer();
    }
}
