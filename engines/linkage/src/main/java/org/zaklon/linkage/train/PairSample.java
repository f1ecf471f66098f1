package org.zaklon.linkage.train;

/**
 * Pairs that share a blocking key.
 *
 * @param a the first row of each pair
 * @param b the second row of each pair
 * @param share which part of all such pairs these are, above 0 up to 1
 */
public record PairSample(int[] a, int[] b, double share) {
    public int size() {
        return a.length;
    }
}
