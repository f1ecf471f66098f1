package org.zaklon.disclosure.privacy;

import java.util.function.LongSupplier;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * What runs of a mechanism on two neighbouring data sets prove about its epsilon. Half of the runs choose the most telling event, the other
 * half judge it, so that the confidence holds.
 */
final class Audit {
    private Audit() {}

    /** The greatest epsilon that is proved with 95 % confidence (Clopper, Pearson): 0 where nothing is. */
    static double provedEpsilon(LongSupplier with, LongSupplier without, double delta, int runs) {
        var first = Counted.of(with, without, runs / 2);
        long best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (long at = -60; at <= 60; at++) {
            double proved = first.proved(at, delta);
            if (proved > most) {
                most = proved;
                best = at;
            }
        }
        return Math.max(0, Counted.of(with, without, runs - runs / 2).proved(best, delta));
    }

    /** How often each result came, of so many runs on each side; the ends hold what lies beyond. */
    private record Counted(long[] with, long[] without, int runs) {
        private static final int HALF = 200;

        static Counted of(LongSupplier with, LongSupplier without, int runs) {
            var counts = new long[2][2 * HALF + 1];
            for (int i = 0; i < runs; i++) {
                counts[0][(int) Math.clamp(with.getAsLong() + HALF, 0, 2 * HALF)]++;
                counts[1][(int) Math.clamp(without.getAsLong() + HALF, 0, 2 * HALF)]++;
            }
            return new Counted(counts[0], counts[1], runs);
        }

        /** For the event "the result is at least this". */
        double proved(long from, double delta) {
            long a = 0;
            long b = 0;
            for (int i = (int) (from + HALF); i <= 2 * HALF; i++) {
                a += with[i];
                b += without[i];
            }
            if (a == 0) {
                return Double.NEGATIVE_INFINITY;
            }
            // both bounds together hold with 95 %
            double low = BetaDistribution.of(a, runs - a + 1).inverseCumulativeProbability(0.025);
            double high = b == runs ? 1 : BetaDistribution.of(b + 1, runs - b).inverseCumulativeProbability(0.975);
            return low <= delta ? Double.NEGATIVE_INFINITY : Math.log((low - delta) / high);
        }
    }
}
