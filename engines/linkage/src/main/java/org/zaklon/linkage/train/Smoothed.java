package org.zaklon.linkage.train;

/** Counts as probabilities, none of them 0. */
final class Smoothed {
    private Smoothed() {}

    /** Half a pair more at every level; what was taken away too much counts as nothing. */
    static double[] u(double[] counts) {
        var shares = new double[counts.length];
        var sum = 0.0;
        for (var i = 0; i < shares.length; i++) {
            shares[i] = Math.max(0, counts[i]) + 0.5;
            sum += shares[i];
        }
        for (var i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    /** Counts beside what is expected. */
    static double[][] m(double[][] counts, double[][] expected) {
        var m = new double[counts.length][];
        for (var c = 0; c < counts.length; c++) {
            var sum = Expected.STRENGTH;
            for (var count : counts[c]) {
                sum += count;
            }
            m[c] = new double[counts[c].length];
            for (var i = 0; i < m[c].length; i++) {
                m[c][i] = (counts[c][i] + Expected.STRENGTH * expected[c][i]) / sum;
            }
        }
        return m;
    }
}
