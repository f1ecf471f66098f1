package org.zaklon.linkage.keyed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Compares a record filter with all others, one after the other. Filters lie in the order of their bits; how many bits a filter
 * has bounds the Dice coefficient it can reach, so the scan starts and ends where the bound allows. Nothing is missed.
 */
public final class FilterScan {
    private static final int WORDS = RecordFilter.BITS / 64;

    private final long[] filters;
    private final int[] bits;
    private final int[] rows;

    /** A row and its Dice coefficient with what was asked. */
    public record Hit(int row, double dice) {}

    private FilterScan(long[] filters, int[] bits, int[] rows) {
        this.filters = filters;
        this.bits = bits;
        this.rows = rows;
    }

    public static FilterScan of(List<long[]> all) {
        var order = new long[all.size()];
        for (var row = 0; row < order.length; row++) {
            order[row] = (long) count(all.get(row)) << 32 | row;
        }
        Arrays.sort(order);
        var filters = new long[order.length * WORDS];
        var bits = new int[order.length];
        var rows = new int[order.length];
        for (var i = 0; i < order.length; i++) {
            rows[i] = (int) order[i];
            bits[i] = (int) (order[i] >> 32);
            System.arraycopy(all.get(rows[i]), 0, filters, i * WORDS, WORDS);
        }
        return new FilterScan(filters, bits, rows);
    }

    /** All rows of at least this Dice coefficient, the likest first. */
    public List<Hit> find(long[] asked, double least) {
        var own = count(asked);
        var hits = new ArrayList<Hit>();
        var last = firstWith((int) Math.floor(own * (2 - least) / least) + 1);
        for (var i = firstWith((int) Math.ceil(own * least / (2 - least))); i < last; i++) {
            var common = common(asked, i * WORDS);
            if (2.0 * common >= least * (own + bits[i])) {
                hits.add(new Hit(rows[i], 2.0 * common / (own + bits[i])));
            }
        }
        hits.sort(Comparator.comparingDouble(Hit::dice).reversed().thenComparingInt(Hit::row));
        return hits;
    }

    private int common(long[] asked, int at) {
        var common = 0;
        for (var i = 0; i < WORDS; i++) {
            common += Long.bitCount(asked[i] & filters[at + i]);
        }
        return common;
    }

    /** Where filters with at least so many bits begin. */
    private int firstWith(int count) {
        var low = 0;
        var high = bits.length;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (bits[middle] < count) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int count(long[] filter) {
        var count = 0;
        for (var word : filter) {
            count += Long.bitCount(word);
        }
        return count;
    }
}
