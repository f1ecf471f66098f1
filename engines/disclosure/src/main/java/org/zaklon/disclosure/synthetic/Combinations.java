package org.zaklon.disclosure.synthetic;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.zaklon.disclosure.table.Dimension;

/** Rows in rising order of their codes, equal ones once with their number. */
final class Combinations {
    /** Rows that are counted together: few enough for the fastest memory. */
    private static final int BLOCK = 4096;

    private final List<Dimension> dimensions;
    private final Column[] columns;
    private final int[] weights;
    private final int rows;

    /** @param weights how many rows each combination has; not more than an int together */
    Combinations(List<Dimension> dimensions, Column[] columns, int[] weights) {
        this.dimensions = dimensions;
        this.columns = columns;
        this.weights = weights;
        this.rows = Math.toIntExact(Arrays.stream(weights).asLongStream().sum());
    }

    /** @param columns the rows, dimension by dimension, in any order */
    static Combinations of(List<Dimension> dimensions, int[][] columns, int rows) {
        var order = sorted(dimensions, columns, rows);
        var starts = new int[rows + 1];
        int size = 0;
        for (int i = 0; i < rows; i++) {
            if (i == 0 || differs(columns, order[i - 1], order[i])) {
                starts[size++] = i;
            }
        }
        starts[size] = rows;
        var weights = new int[size];
        var packed = new Column[columns.length];
        for (int d = 0; d < columns.length; d++) {
            packed[d] = Column.of(dimensions.get(d).size(), size);
            for (int i = 0; i < size; i++) {
                packed[d].set(i, columns[d][order[starts[i]]]);
            }
        }
        Arrays.setAll(weights, i -> starts[i + 1] - starts[i]);
        return new Combinations(dimensions, packed, weights);
    }

    List<Dimension> dimensions() {
        return dimensions;
    }

    /** How many different ones there are. */
    int size() {
        return weights.length;
    }

    /** How many rows there are. */
    int rows() {
        return rows;
    }

    int code(int combination, int dimension) {
        return columns[dimension].code(combination);
    }

    int weight(int combination) {
        return weights[combination];
    }

    /**
     * Counts a table of base codes, the last of its dimensions fastest.
     *
     * @param table the numbers of its dimensions
     * @param masks for some dimensions -1 for each base code that counts and 0 for the others; null for all of them
     */
    int[] count(int[] table, int[][] masks) {
        var counts = new int[cells(table)];
        var at = new int[BLOCK];
        var weight = new int[BLOCK];
        for (int from = 0; from < weights.length; from += BLOCK) {
            int many = Math.min(BLOCK, weights.length - from);
            Arrays.fill(at, 0);
            System.arraycopy(weights, from, weight, 0, many);
            int stride = 1;
            for (int t = table.length - 1; t >= 0; t--) {
                columns[table[t]].addTo(at, from, many, stride);
                stride *= dimensions.get(table[t]).size();
            }
            for (int d = 0; d < masks.length; d++) {
                if (masks[d] != null) {
                    columns[d].keep(weight, from, many, masks[d]);
                }
            }
            for (int i = 0; i < many; i++) {
                counts[at[i]] += weight[i];
            }
        }
        return counts;
    }

    /** One row for each. */
    Microdata microdata() {
        var wide = new int[columns.length][rows];
        for (int d = 0; d < wide.length; d++) {
            int at = 0;
            for (int i = 0; i < weights.length; i++) {
                Arrays.fill(wide[d], at, at + weights[i], columns[d].code(i));
                at += weights[i];
            }
        }
        return Microdata.ofColumns(dimensions, wide, rows);
    }

    private int cells(int[] table) {
        return IntStream.of(table).map(d -> dimensions.get(d).size()).reduce(1, Math::multiplyExact);
    }

    /** Sorts by counting, from the last dimension to the first. */
    private static int[] sorted(List<Dimension> dimensions, int[][] columns, int rows) {
        var order = IntStream.range(0, rows).toArray();
        var next = new int[rows];
        for (int d = columns.length - 1; d >= 0; d--) {
            var starts = new int[dimensions.get(d).size() + 1];
            for (int code : columns[d]) {
                starts[code + 1]++;
            }
            Arrays.parallelPrefix(starts, Integer::sum);
            for (int r : order) {
                next[starts[columns[d][r]]++] = r;
            }
            var kept = order;
            order = next;
            next = kept;
        }
        return order;
    }

    private static boolean differs(int[][] columns, int a, int b) {
        for (var column : columns) {
            if (column[a] != column[b]) {
                return true;
            }
        }
        return false;
    }
}
