package org.zaklon.linkage.batch;

import java.io.Serializable;
import java.util.Arrays;
import org.zaklon.linkage.train.PairSample;

/**
 * Which part of all pairs is looked at in training, chosen by a hash of the pair: the same in every run, in any order and on any machine.
 *
 * @param share above 0 up to 1
 */
public record SampleShare(double share) implements Serializable {

    /** About so many of so many pairs. */
    public static SampleShare of(long pairs, int most) {
        return new SampleShare(Math.min(1, most / (double) Math.max(1, pairs)));
    }

    public boolean takes(int a, int b) {
        return share == 1 || Parts.mixed(packed(a, b)) >>> 33 < (long) (share * (1L << 31));
    }

    /** Two rows in one number, the smaller before the greater. */
    public static long packed(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }

    /** @param packed the pairs that were taken; their order does not matter */
    public PairSample sample(long[] packed) {
        var sorted = packed.clone();
        Arrays.parallelSort(sorted);
        return new PairSample(Arrays.stream(sorted).mapToInt(pair -> (int) (pair >>> 32)).toArray(),
                Arrays.stream(sorted).mapToInt(pair -> (int) pair).toArray(), share);
    }
}
