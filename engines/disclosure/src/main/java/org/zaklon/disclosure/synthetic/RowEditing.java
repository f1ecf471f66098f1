package org.zaklon.disclosure.synthetic;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.table.StructuralZeros;

/**
 * Changes one code of one row after another to the one that brings all tables nearest to the estimate, by the sum of squares over all cells
 * of all single dimensions and pairs, until next to nothing changes. Every step lessens the sum, so it ends.
 *
 * <p>It sees no data, only the estimate; floating point is harmless here.
 */
final class RowEditing {
    private static final int SWEEPS = 40;
    /** Worse than any excess of rows, and so large that single rows do not change it. */
    private static final float FORBIDDEN = 1e12f;
    /** A sweep that changes less than one code in so many rows is the last. */
    private static final int SETTLED = 200;
    /** After so many rows it is told how far a sweep has come. */
    private static final int TOLD = 10_000;

    private final int[] sizes;
    private final int[][] columns;
    private final int rows;
    private final SplittableRandom random;
    /** For a dimension: twice what each code has too much. */
    private final float[][] excess;
    /** The same for two dimensions, at [d][e], ordered so that all codes of d for one code of e stand together. Kept for both orders. */
    private final float[][][] pairExcess;
    private final StructuralZeros impossible;
    /** Impossible combinations of three codes and more; those of two stand in the tables. */
    private final List<int[]> wide;

    /** @param columns the rows to start from, dimension by dimension; changed in place */
    RowEditing(Estimate estimate, int[][] columns, int rows, SplittableRandom random) {
        this.sizes = estimate.dimensions().stream().mapToInt(d -> d.size()).toArray();
        this.columns = columns;
        this.rows = rows;
        this.random = random;
        this.impossible = estimate.impossible();
        this.wide = impossible.combinations().stream().filter(combination -> impossible.ways(combination) > 2).toList();
        this.excess = new float[sizes.length][];
        this.pairExcess = new float[sizes.length][sizes.length][];
        var start = Microdata.ofColumns(estimate.dimensions(), columns, rows);
        for (int d = 0; d < sizes.length; d++) {
            excess[d] = excess(Marginal.of(d).count(start), estimate.single(d));
            for (int e = d + 1; e < sizes.length; e++) {
                pairExcess[e][d] = excess(new Marginal(d, e).count(start), estimate.pair(d, e));
                forbid(new Marginal(d, e), pairExcess[e][d]);
                pairExcess[d][e] = transposed(pairExcess[e][d], sizes[d], sizes[e]);
            }
        }
    }

    /** @param progress told some times in each sweep; may stop the work */
    void run(Progress progress) {
        for (int sweep = 1; sweep <= SWEEPS; sweep++) {
            long changed = sweep("rows brought near the tables, round " + sweep, progress);
            if (changed * SETTLED <= rows) {
                return;
            }
        }
    }

    private long sweep(String what, Progress progress) {
        long changed = 0;
        var order = new int[sizes.length];
        Arrays.setAll(order, d -> d);
        var row = new int[sizes.length];
        var score = new float[Arrays.stream(sizes).max().orElse(0)];
        int step = step();
        int r = rows == 0 ? 0 : random.nextInt(rows);
        for (int i = 0; i < rows; i++) {
            if (i % TOLD == 0) {
                progress.step(what, i, rows);
            }
            r = (int) (((long) r + step) % rows);
            for (int d = 0; d < row.length; d++) {
                row[d] = columns[d][r];
            }
            shuffle(order);
            for (int d : order) {
                int best = best(row, d, score);
                if (best != row[d]) {
                    move(row, d, best);
                    row[d] = best;
                    columns[d][r] = best;
                    changed++;
                }
            }
        }
        progress.step(what, rows, rows);
        return changed;
    }

    /** The code of this dimension that lessens the sum of squares most; the present one where none does. */
    private int best(int[] row, int d, float[] score) {
        int size = sizes[d];
        System.arraycopy(excess[d], 0, score, 0, size);
        for (int e = 0; e < row.length; e++) {
            if (e != d) {
                var table = pairExcess[d][e];
                int from = row[e] * size;
                for (int c = 0; c < size; c++) {
                    score[c] += table[from + c];
                }
            }
        }
        for (var combination : wide) {
            forbid(combination, row, d, score);
        }
        int best = row[d];
        // In each of the tables one cell loses a row and one gains it: (x+1)^2 + (y-1)^2 - x^2 - y^2 = 2x - 2y + 2.
        float least = score[best] - 2 * row.length;
        for (int c = 0; c < size; c++) {
            if (score[c] < least && c != row[d]) {
                least = score[c];
                best = c;
            }
        }
        return best;
    }

    private void forbid(Marginal pair, float[] table) {
        for (int i = 0; !impossible.combinations().isEmpty() && i < table.length; i++) {
            if (impossible.hold(pair.cell(impossible.dimensions(), i))) {
                table[i] = FORBIDDEN;
            }
        }
    }

    /** The codes of a dimension that would make a row impossible. */
    private void forbid(int[] combination, int[] row, int d, float[] score) {
        var dimension = impossible.dimensions().get(d);
        if (combination[d] != dimension.total()) {
            var others = row.clone();
            others[d] = dimension.members(combination[d])[0];
            if (impossible.within(others, combination)) {
                for (int code : dimension.members(combination[d])) {
                    score[code] += FORBIDDEN;
                }
            }
        }
    }

    private void move(int[] row, int d, int to) {
        int from = row[d];
        excess[d][from] -= 2;
        excess[d][to] += 2;
        for (int e = 0; e < row.length; e++) {
            if (e != d) {
                pairExcess[d][e][row[e] * sizes[d] + from] -= 2;
                pairExcess[d][e][row[e] * sizes[d] + to] += 2;
                pairExcess[e][d][from * sizes[e] + row[e]] -= 2;
                pairExcess[e][d][to * sizes[e] + row[e]] += 2;
            }
        }
    }

    /** Steps of this length visit every row once, in an order that says nothing. */
    private int step() {
        if (rows < 2) {
            return 1;
        }
        while (true) {
            int step = 1 + random.nextInt(rows - 1);
            if (BigInteger.valueOf(step).gcd(BigInteger.valueOf(rows)).equals(BigInteger.ONE)) {
                return step;
            }
        }
    }

    private void shuffle(int[] order) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
    }

    private static float[] excess(long[] counts, double[] estimate) {
        var excess = new float[counts.length];
        for (int i = 0; i < excess.length; i++) {
            excess[i] = (float) (2 * (counts[i] - estimate[i]));
        }
        return excess;
    }

    private static float[] transposed(float[] table, int height, int width) {
        var turned = new float[table.length];
        for (int i = 0; i < table.length; i++) {
            turned[i % width * height + i / width] = table[i];
        }
        return turned;
    }
}
