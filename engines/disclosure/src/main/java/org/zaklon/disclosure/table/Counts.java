package org.zaklon.disclosure.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * How many persons (or what amount, in its smallest unit) each combination of base codes has. Only combinations with something in them
 * are kept, in rising order of their number.
 */
public final class Counts {
    private final List<Dimension> dimensions;
    private final long[] leaves;
    private final long[] values;

    private Counts(List<Dimension> dimensions, long[] leaves, long[] values) {
        this.dimensions = dimensions;
        this.leaves = leaves;
        this.values = values;
    }

    /**
     * Counts rows.
     *
     * @param rows each row's base codes, one for each dimension
     * @param weight what a row adds, at least 0; 1 for a person
     * @throws IllegalArgumentException where the dimensions have more than 2^62 combinations
     */
    public static Counts of(List<Dimension> dimensions, List<int[]> rows, ToLongFunction<int[]> weight) {
        var by = new HashMap<Long, Long>();
        for (var row : rows) {
            by.merge(leaf(dimensions, row), weight.applyAsLong(row), Math::addExact);
        }
        by.values().removeIf(value -> value == 0);
        var leaves = by.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
        return new Counts(List.copyOf(dimensions), leaves, Arrays.stream(leaves).map(by::get).toArray());
    }

    public List<Dimension> dimensions() {
        return dimensions;
    }

    /** How many combinations of base codes have something in them. */
    public int size() {
        return leaves.length;
    }

    /** The number of the i-th combination: mixed radix over the base codes, the last dimension fastest. */
    public long leaf(int i) {
        return leaves[i];
    }

    public long value(int i) {
        return values[i];
    }

    /** What a combination has, by its number; 0 where it has nothing. */
    public long find(long leaf) {
        int at = Arrays.binarySearch(leaves, leaf);
        return at < 0 ? 0 : values[at];
    }

    public long total() {
        return Arrays.stream(values).sum();
    }

    /** The base codes of a combination, one for each dimension. */
    public int[] codes(long leaf) {
        return codes(dimensions, leaf);
    }

    /** The base codes of the combination with this number: the inverse of {@link #leaf(List, int[])}. */
    public static int[] codes(List<Dimension> dimensions, long leaf) {
        var codes = new int[dimensions.size()];
        codes(dimensions, leaf, codes);
        return codes;
    }

    /** The same into an array that is used again, for loops over all combinations. */
    public static void codes(List<Dimension> dimensions, long leaf, int[] codes) {
        var rest = leaf;
        for (int d = codes.length - 1; d >= 0; d--) {
            codes[d] = (int) (rest % dimensions.get(d).size());
            rest /= dimensions.get(d).size();
        }
    }

    /** The number of a combination of base codes. */
    public static long leaf(List<Dimension> dimensions, int[] codes) {
        long leaf = 0;
        for (int d = 0; d < codes.length; d++) {
            leaf = Math.addExact(Math.multiplyExact(leaf, dimensions.get(d).size()), codes[d]);
        }
        return leaf;
    }
}
