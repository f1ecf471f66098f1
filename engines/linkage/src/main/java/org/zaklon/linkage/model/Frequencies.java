package org.zaklon.linkage.model;

import org.zaklon.linkage.compare.Comparisons;
import org.zaklon.linkage.compare.NameComparison;
import org.zaklon.linkage.records.Codes;

/** How a level's chance agreement divides over frequent and rare values. */
final class Frequencies {
    private final Comparisons comparisons;
    private final int index;

    Frequencies(Comparisons comparisons, int index) {
        this.comparisons = comparisons;
        this.index = index;
    }

    /**
     * For each level with a value that is agreed upon, what the frequency of that value is multiplied with to give its chance
     * of agreement at this level: u divided by the sum of the squared frequencies, at most 1. For "same" that is 1 up to sampling.
     */
    double[] spread(double[] u) {
        var comparison = comparisons.get(index);
        var levels = comparison.lastAgreeing() + 1;
        var spread = new double[levels];
        for (var level = 0; level < levels; level++) {
            var expected = expected(level);
            spread[level] = level == 0 || expected == 0 ? 1 : Math.clamp(u[level] / expected, 1e-4, 1);
        }
        return spread;
    }

    private double expected(int level) {
        var comparison = comparisons.get(index);
        var codes = comparison.column().codes();
        if (comparison instanceof NameComparison names) {
            return names.chance(level);
        }
        return squares(codes);
    }

    private static double squares(Codes codes) {
        var sum = 0.0;
        for (var code = 0; code < codes.values(); code++) {
            var share = (double) codes.count(code) / codes.known();
            sum += share * share;
        }
        return sum;
    }
}
