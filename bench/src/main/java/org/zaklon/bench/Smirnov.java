package org.zaklon.bench;

/** Whether two samples can be told apart (Kolmogorov and Smirnov). */
final class Smirnov {
    private Smirnov() {}

    /** The greatest distance of the two distributions; both sorted. */
    static double distance(double[] one, double[] other) {
        int i = 0;
        int j = 0;
        double most = 0;
        while (i < one.length && j < other.length) {
            double value = Math.min(one[i], other[j]);
            while (i < one.length && one[i] <= value) {
                i++;
            }
            while (j < other.length && other[j] <= value) {
                j++;
            }
            most = Math.max(most, Math.abs((double) i / one.length - (double) j / other.length));
        }
        return most;
    }

    /** Kolmogorov's limit with the correction of Stephens (1970). */
    static double p(double[] one, double[] other) {
        double n = Math.sqrt((double) one.length * other.length / (one.length + other.length));
        double lambda = (n + 0.12 + 0.11 / n) * distance(one, other);
        double p = 0;
        for (int k = 1; k <= 100; k++) {
            p += 2 * (k % 2 == 1 ? 1 : -1) * Math.exp(-2.0 * k * k * lambda * lambda);
        }
        return lambda < 0.2 ? 1 : Math.clamp(p, 0, 1);
    }
}
