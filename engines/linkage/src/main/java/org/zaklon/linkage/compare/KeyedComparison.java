package org.zaklon.linkage.compare;

import java.util.List;
import org.zaklon.linkage.records.KeyedColumn;

/** Encodings: graded by their Dice coefficient, freed of the noise that was laid over them. */
public final class KeyedComparison implements Comparison {
    private static final List<String> LEVELS = List.of("same", "a typing error apart", "alike", "half alike", "other");
    private static final double[] LEAST = {.94, .78, .62, .45};

    private final KeyedColumn column;

    public KeyedComparison(KeyedColumn column) {
        this.column = column;
    }

    @Override
    public KeyedColumn column() {
        return column;
    }

    @Override
    public List<String> levels() {
        return LEVELS;
    }

    @Override
    public int lastLike() {
        return 1;
    }

    @Override
    public int level(int a, int b) {
        var dice = dice(column.filters().get(a), column.filters().get(b), column.noise());
        var level = 0;
        while (level < LEAST.length && dice < LEAST[level]) {
            level++;
        }
        return level;
    }

    /**
     * Twice the common bits over all bits, as they were before each bit was drawn anew with probability {@code noise}: the
     * expected counts under noise, solved for the counts without.
     */
    static double dice(long[] one, long[] other, double noise) {
        var common = 0;
        var all = 0;
        for (var i = 0; i < one.length; i++) {
            common += Long.bitCount(one[i] & other[i]);
            all += Long.bitCount(one[i]) + Long.bitCount(other[i]);
        }
        if (noise == 0) {
            return all == 0 ? 0 : 2.0 * common / all;
        }
        var bits = one.length * 64.0;
        var kept = 1 - noise;
        var drawn = noise / 2;
        var trueAll = Math.max(1, (all - 2 * drawn * bits) / kept);
        var trueCommon = (common - kept * drawn * trueAll - drawn * drawn * bits) / (kept * kept);
        return Math.clamp(2 * trueCommon / trueAll, 0, 1);
    }

    @Override
    public boolean hasFrequencies() {
        return false;
    }

    @Override
    public int group(int level, int code) {
        return -1;
    }

    @Override
    public double frequency(int level, int a, int b) {
        return -1;
    }
}
