package org.zaklon.disclosure.attack.solve;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A part of the knowledge that has nothing to do with the rest: classes that are not yet known, and what is said about sums of them.
 *
 * @param classes the classes, rising; a position in this list is a <em>place</em>
 * @param low for each place the least number, from propagation
 * @param high for each place the greatest
 * @param rows the places in each sum
 * @param least what each sum has at least
 * @param most what it has at most; {@link org.zaklon.disclosure.table.Said#UNBOUNDED} where nothing is said
 * @param lowFrom the statement behind {@code least}
 * @param highFrom the statement behind {@code most}
 */
public record Component(int[] classes, long[] low, long[] high, int[][] rows, long[] least, long[] most, int[] lowFrom, int[] highFrom) {
    public int size() {
        return classes.length;
    }

    /** Whether these numbers, one for each place, fit everything that is said. Exact. */
    public boolean fits(long[] world) {
        for (int p = 0; p < world.length; p++) {
            if (world[p] < low[p] || world[p] > high[p]) {
                return false;
            }
        }
        for (int r = 0; r < rows.length; r++) {
            long sum = 0;
            for (int p : rows[r]) {
                sum += world[p];
            }
            if (sum < least[r] || sum > most[r]) {
                return false;
            }
        }
        return true;
    }

    /** The same with fewer exact statements. */
    public Component only(Set<Integer> exact) {
        var at = IntStream.range(0, rows.length).filter(r -> least[r] < most[r] || exact.contains(r)).toArray();
        return at.length == rows.length ? this : new Component(classes, low, high, Arrays.stream(at).mapToObj(r -> rows[r]).toArray(int[][]::new),
                pick(least, at), pick(most, at),
                Arrays.stream(at).map(r -> lowFrom[r]).toArray(), Arrays.stream(at).map(r -> highFrom[r]).toArray());
    }

    private static long[] pick(long[] values, int[] at) {
        return Arrays.stream(at).mapToLong(r -> values[r]).toArray();
    }

    public int place(int c) {
        return Arrays.binarySearch(classes, c);
    }
}
