package org.zaklon.disclosure.synthetic;

import java.util.ArrayList;
import java.util.List;
import org.zaklon.disclosure.table.Dimension;

/**
 * The table of one or two dimensions, or of none, which is the number of rows.
 *
 * @param first the number of a dimension, or -1
 * @param second the number of a later dimension, or -1
 */
record Marginal(int first, int second) {
    static final Marginal TOTAL = new Marginal(-1, -1);

    static Marginal of(int dimension) {
        return new Marginal(dimension, -1);
    }

    /** The number of rows, every one of so many dimensions, every pair of them. */
    static List<Marginal> all(int dimensions) {
        var all = new ArrayList<>(List.of(TOTAL));
        for (int d = 0; d < dimensions; d++) {
            all.add(of(d));
        }
        for (int d = 0; d < dimensions; d++) {
            for (int e = d + 1; e < dimensions; e++) {
                all.add(new Marginal(d, e));
            }
        }
        return all;
    }

    boolean isPair() {
        return second >= 0;
    }

    int cells(List<Dimension> dimensions) {
        int cells = first < 0 ? 1 : dimensions.get(first).size();
        return second < 0 ? cells : Math.multiplyExact(cells, dimensions.get(second).size());
    }

    /** The cell with this number: one category for each dimension, those that the table does not have at their total. */
    int[] cell(List<Dimension> dimensions, int number) {
        var cell = dimensions.stream().mapToInt(Dimension::total).toArray();
        if (isPair()) {
            cell[second] = number % dimensions.get(second).size();
            cell[first] = number / dimensions.get(second).size();
        } else if (first >= 0) {
            cell[first] = number;
        }
        return cell;
    }

    /** How many rows each cell has, the second dimension fastest. */
    long[] count(Microdata data) {
        var counts = new long[cells(data.dimensions())];
        if (first < 0) {
            counts[0] = data.size();
        } else if (second < 0) {
            for (int code : data.column(first)) {
                counts[code]++;
            }
        } else {
            int width = data.dimensions().get(second).size();
            var a = data.column(first);
            var b = data.column(second);
            for (int r = 0; r < data.size(); r++) {
                counts[a[r] * width + b[r]]++;
            }
        }
        return counts;
    }
}
