package org.zaklon.disclosure.synthetic;

import java.util.List;
import org.zaklon.disclosure.table.Dimension;

/** From a table of base codes to one of all categories, groups and totals included. */
final class Rollup {
    private Rollup() {}

    /** @param base the last dimension fastest, as is the result */
    static long[] up(long[] base, List<Dimension> dimensions) {
        var cells = base;
        int outer = 1;
        int inner = base.length;
        for (var dimension : dimensions) {
            inner /= dimension.size();
            cells = up(cells, dimension, outer, inner);
            outer *= dimension.categories();
        }
        return cells;
    }

    private static long[] up(long[] cells, Dimension dimension, int outer, int inner) {
        var raised = new long[Math.multiplyExact(outer * dimension.categories(), inner)];
        for (int o = 0; o < outer; o++) {
            for (int category = 0; category < dimension.categories(); category++) {
                int to = (o * dimension.categories() + category) * inner;
                for (int code : dimension.members(category)) {
                    int from = (o * dimension.size() + code) * inner;
                    for (int i = 0; i < inner; i++) {
                        raised[to + i] += cells[from + i];
                    }
                }
            }
        }
        return raised;
    }
}
