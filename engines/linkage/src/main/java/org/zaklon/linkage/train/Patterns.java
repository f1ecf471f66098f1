package org.zaklon.linkage.train;

import java.util.Arrays;
import org.zaklon.linkage.compare.Comparisons;
import org.zaklon.linkage.model.LevelWeights;
import org.zaklon.linkage.model.Scorer;

/** The levels of many pairs, side by side. */
final class Patterns {
    private final Comparisons comparisons;
    private final int width;
    private byte[] levels;
    private int[] a = new int[1024];
    private int[] b = new int[1024];
    private boolean[] exchanged = new boolean[1024];
    private int size;

    Patterns(Comparisons comparisons) {
        this.comparisons = comparisons;
        this.width = comparisons.count();
        this.levels = new byte[1024 * width];
    }

    void add(int one, int other, byte[] pattern, boolean crosswise) {
        if (size == a.length) {
            a = Arrays.copyOf(a, size * 2);
            b = Arrays.copyOf(b, size * 2);
            exchanged = Arrays.copyOf(exchanged, size * 2);
            levels = Arrays.copyOf(levels, size * 2 * width);
        }
        a[size] = one;
        b[size] = other;
        exchanged[size] = crosswise;
        System.arraycopy(pattern, 0, levels, size * width, width);
        size++;
    }

    int size() {
        return size;
    }

    Comparisons comparisons() {
        return comparisons;
    }

    int level(int pair, int comparison) {
        return levels[pair * width + comparison];
    }

    double weight(int pair, LevelWeights weights, byte[] buffer) {
        System.arraycopy(levels, pair * width, buffer, 0, width);
        return weights.prior() + weights.sum(a[pair], b[pair], buffer, exchanged[pair]);
    }

    /** The pairs that may be one person after a first judgement; the rest changes nothing. */
    Patterns atLeast(double least, LevelWeights weights) {
        var kept = new Patterns(comparisons);
        var buffer = new byte[width];
        for (var pair = 0; pair < size; pair++) {
            if (weight(pair, weights, buffer) >= least) {
                kept.add(a[pair], b[pair], buffer, exchanged[pair]);
            }
        }
        return kept;
    }

    /** The probability of every pair. */
    double[] probabilities(LevelWeights weights) {
        var buffer = new byte[width];
        var probabilities = new double[size];
        for (var pair = 0; pair < size; pair++) {
            probabilities[pair] = Scorer.probability(weight(pair, weights, buffer));
        }
        return probabilities;
    }

    /**
     * Counts levels of pairs that all other comparisons together hold for one person with at least {@code least} bits. Errors in
     * one field do not choose which pairs that field learns from.
     */
    double[][] withoutOwn(double least, LevelWeights weights) {
        var counts = counts();
        var buffer = new byte[width];
        for (var pair = 0; pair < size; pair++) {
            var total = weight(pair, weights, buffer);
            for (var c = 0; c < width; c++) {
                if (buffer[c] >= 0 && total - weights.of(c, a[pair], b[pair], buffer, exchanged[pair]) >= least) {
                    counts[c][buffer[c]]++;
                }
            }
        }
        return counts;
    }

    /** Adds each pair's share to the count of its levels. */
    void tally(double[] shares, double sign, double[][] counts) {
        for (var pair = 0; pair < size; pair++) {
            for (var c = 0; c < width; c++) {
                var level = level(pair, c);
                if (level >= 0) {
                    counts[c][level] += sign * (shares == null ? 1 : shares[pair]);
                }
            }
        }
    }

    /** An empty count for each level of each comparison. */
    double[][] counts() {
        var counts = new double[width][];
        for (var c = 0; c < width; c++) {
            counts[c] = new double[comparisons.get(c).levels().size()];
        }
        return counts;
    }
}
