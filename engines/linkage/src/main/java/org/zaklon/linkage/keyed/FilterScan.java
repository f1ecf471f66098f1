package org.zaklon.linkage.keyed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Compares a record filter with all others, one after the other. Nothing is missed, and little is read: filters lie in the order of their
 * bits, and how many bits a filter has bounds the Dice coefficient it can reach, so the scan starts and ends where the bound allows; of
 * each filter the first half is read, and the second only where all of its bits together could still suffice. The scan waits for memory,
 * so half of the reading is half of the time.
 */
public final class FilterScan {
    private static final int HALF = RecordFilter.BITS / 128;

    private final long[] front;
    private final long[] back;
    private final int[] bits;
    private final short[] behind;
    private final int[] rows;

    /** A row and its Dice coefficient with what was asked. */
    public record Hit(int row, double dice) {}

    private FilterScan(int size) {
        this.front = new long[size * HALF];
        this.back = new long[size * HALF];
        this.bits = new int[size];
        this.behind = new short[size];
        this.rows = new int[size];
    }

    public static FilterScan of(List<long[]> all) {
        var order = new long[all.size()];
        for (var row = 0; row < order.length; row++) {
            order[row] = (long) count(all.get(row), 0, 2 * HALF) << 32 | row;
        }
        Arrays.sort(order);
        var scan = new FilterScan(order.length);
        for (var i = 0; i < order.length; i++) {
            scan.rows[i] = (int) order[i];
            scan.bits[i] = (int) (order[i] >> 32);
            var filter = all.get(scan.rows[i]);
            scan.behind[i] = (short) count(filter, HALF, 2 * HALF);
            System.arraycopy(filter, 0, scan.front, i * HALF, HALF);
            System.arraycopy(filter, HALF, scan.back, i * HALF, HALF);
        }
        return scan;
    }

    /** All rows of at least this Dice coefficient, the likest first. */
    public List<Hit> find(long[] asked, double least) {
        var own = count(asked, 0, 2 * HALF);
        var ownBehind = count(asked, HALF, 2 * HALF);
        var enough = new int[RecordFilter.BITS + 1];
        Arrays.setAll(enough, theirs -> (int) Math.ceil(least * (own + theirs) / 2 - 1e-9)); // never more than is asked
        var hits = new ArrayList<Hit>();
        var last = firstWith((int) Math.floor(own * (2 - least) / least) + 1);
        for (var i = firstWith((int) Math.ceil(own * least / (2 - least))); i < last; i++) {
            var common = common(asked, 0, front, i * HALF);
            if (common + Math.min(ownBehind, behind[i]) >= enough[bits[i]]) {
                common += common(asked, HALF, back, i * HALF);
                if (2.0 * common >= least * (own + bits[i])) {
                    hits.add(new Hit(rows[i], 2.0 * common / (own + bits[i])));
                }
            }
        }
        hits.sort(Comparator.comparingDouble(Hit::dice).reversed().thenComparingInt(Hit::row));
        return hits;
    }

    private static int common(long[] asked, int from, long[] filters, int at) {
        var common = 0;
        for (var i = 0; i < HALF; i++) {
            common += Long.bitCount(asked[from + i] & filters[at + i]);
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

    private static int count(long[] filter, int from, int to) {
        var count = 0;
        for (var word = from; word < to; word++) {
            count += Long.bitCount(filter[word]);
        }
        return count;
    }
}
