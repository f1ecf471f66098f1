package org.zaklon.disclosure.rule;

import java.util.Arrays;
import java.util.List;
import org.zaklon.disclosure.table.Said;

/**
 * Transition probabilities for {@link CellKey}: one row for each true count, the last for all counts from there on. Probabilities are whole numbers of
 * 2^-32, so a look-up is integer arithmetic and a row sums to 1 exactly. The table is data: it may be read from anywhere and is checked when it
 * is made.
 */
public final class PTable {
    /** One, in units of 2^-32. */
    public static final long ONE = 1L << 32;

    private final int deviation;
    private final List<long[]> rows;

    /**
     * Makes a table.
     *
     * @param deviation D, the most by which a number is changed
     * @param rows for each true count from 0 the probabilities of the changes -D to +D, in units of 2^-32; the last row serves all greater
     *     counts
     * @throws IllegalArgumentException where a row is not 2D + 1 long, does not sum to 1, has a negative probability, or could make a count
     *     negative
     */
    public PTable(int deviation, List<long[]> rows) {
        this.deviation = deviation;
        this.rows = rows.stream().map(long[]::clone).toList();
        for (int count = 0; count < rows.size(); count++) {
            var row = this.rows.get(count);
            if (row.length != 2 * deviation + 1 || Arrays.stream(row).anyMatch(p -> p < 0) || Arrays.stream(row).sum() != ONE) {
                throw new IllegalArgumentException("The row of %d is no distribution over %d changes.".formatted(count, 2 * deviation + 1));
            }
            for (int change = -deviation; change < -count; change++) {
                if (row[change + deviation] != 0) {
                    throw new IllegalArgumentException("The row of %d makes it negative.".formatted(count));
                }
            }
        }
        if (rows.size() <= deviation) {
            throw new IllegalArgumentException("The last row serves all counts from %d on, which could become negative.".formatted(rows.size() - 1));
        }
    }

    /**
     * Checks what a table promises beyond being one.
     *
     * @param variance the greatest variance of a change
     * @throws IllegalArgumentException naming the row that is biased, other than that of 0, or varies more; or where every zero stays
     */
    public void check(double variance) {
        for (int count = 0; count < rows.size(); count++) {
            if (count > 0 && bias(count) != 0) {
                throw new IllegalArgumentException("The row of %d is biased by %d / 2^32.".formatted(count, bias(count)));
            }
            if (square(count) > variance * ONE) {
                throw new IllegalArgumentException("The row of %d varies by %.4f, more than %s.".formatted(count, (double) square(count) / ONE, variance));
            }
        }
        if (probability(0, 0) == ONE) {
            throw new IllegalArgumentException("Every zero stays, so every number that is not zero says that somebody is there.");
        }
    }

    public int maximumDeviation() {
        return deviation;
    }

    /** How many rows there are; the last serves all counts from {@code rows() - 1} on. */
    public int rows() {
        return rows.size();
    }

    /** The probability of a change, in units of 2^-32. */
    public long probability(long count, int change) {
        return Math.abs(change) > deviation ? 0 : row(count)[change + deviation];
    }

    /** The expected change, in units of 2^-32; 0 where the row is unbiased. */
    public long bias(long count) {
        return moment(count, 1);
    }

    /** The expected square of the change, in units of 2^-32; the variance where the row is unbiased. */
    public long square(long count) {
        return moment(count, 2);
    }

    /** The published number for a true count: the upper 32 bits of the key choose the change. */
    public long perturb(long count, long key) {
        var row = row(count);
        long point = key >>> 32;
        for (int change = -deviation; change <= deviation; change++) {
            point -= row[change + deviation];
            if (point < 0) {
                return count + change;
            }
        }
        throw new IllegalStateException("a row sums to 1");
    }

    /** The true counts that can be behind a published number. */
    public Said behind(long shown) {
        long low = Long.MAX_VALUE;
        long high = -1;
        for (long count = Math.max(0, shown - deviation); count <= shown + deviation; count++) {
            if (probability(count, (int) (shown - count)) > 0) {
                low = Math.min(low, count);
                high = count;
            }
        }
        return new Said(low, high);
    }

    private long[] row(long count) {
        return rows.get((int) Math.min(count, rows.size() - 1));
    }

    private long moment(long count, int power) {
        long sum = 0;
        for (int change = -deviation; change <= deviation; change++) {
            sum += probability(count, change) * (power == 1 ? change : (long) change * change);
        }
        return sum;
    }
}
