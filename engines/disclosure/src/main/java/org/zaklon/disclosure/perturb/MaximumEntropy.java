package org.zaklon.disclosure.perturb;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.zaklon.disclosure.rule.PTable;

/**
 * Transition probabilities of maximum entropy (Marley and Leaver 2011; Giessing 2016): of all distributions of the change that keep the expected number and
 * the bounds, the one that says least. Their form is p(v) = exp(a + b v + c v^2); b and c are found by bisection.
 *
 * <p>Unlike the tables in use, zeros are perturbed as well. A published number is not negative, so the change of a zero cannot be 0 on average: the
 * row of 0 is the only one with a bias, and {@link PTable#bias} states it.
 */
public final class MaximumEntropy {
    private static final int STEPS = 200;

    private final int deviation;
    private final double variance;
    private final int none;

    /**
     * @param deviation D, the most by which a number is changed
     * @param variance V, the greatest variance of a change
     * @param none js: the numbers 1 to js are never published; 0 where all may be
     */
    public MaximumEntropy(int deviation, double variance, int none) {
        if (deviation < 1 || !(variance > 0) || none < 0 || none >= deviation) {
            throw new IllegalArgumentException("D is at least 1, V above 0, and js at least 0 and below D.");
        }
        this.deviation = deviation;
        this.variance = variance;
        this.none = none;
    }

    /**
     * The table.
     *
     * @param zeroStays the probability that 0 is published for 0, above 0 and below 1
     * @throws IllegalArgumentException where V is too small for a row, which happens when numbers are never published
     */
    public PTable table(double zeroStays) {
        if (!(zeroStays > 0 && zeroStays < 1)) {
            throw new IllegalArgumentException("The probability that 0 stays is above 0 and below 1, not %s.".formatted(zeroStays));
        }
        var rows = new ArrayList<long[]>();
        rows.add(zero(zeroStays));
        for (int count = 1; count <= deviation + none + 1; count++) {
            rows.add(row(count));
        }
        var table = new PTable(deviation, rows);
        table.check(variance);
        return table;
    }

    private long[] row(int count) {
        var changes = IntStream.rangeClosed(Math.max(-deviation, -count), deviation)
                .filter(change -> count + change == 0 || count + change > none).toArray();
        var wanted = variance * (1 - 1e-7);
        var flat = unbiased(changes, 0);
        var chosen = flat;
        if (square(changes, flat) > wanted) {
            double low = -50;
            double high = 0;
            if (square(changes, unbiased(changes, low)) > wanted) {
                throw new IllegalArgumentException("No unbiased change of %d has a variance of %s or less while 1 to %d are never published."
                        .formatted(count, variance, none));
            }
            for (int step = 0; step < STEPS; step++) {
                double middle = (low + high) / 2;
                if (square(changes, unbiased(changes, middle)) > wanted) {
                    high = middle;
                } else {
                    low = middle;
                }
            }
            chosen = unbiased(changes, low);
        }
        return whole(changes, chosen);
    }

    /** The distribution with this weight of the square whose mean is 0. */
    private static double[] unbiased(int[] changes, double square) {
        double low = -500;
        double high = 500;
        for (int step = 0; step < STEPS; step++) {
            double middle = (low + high) / 2;
            var p = distribution(changes, middle, square);
            if (IntStream.range(0, p.length).mapToDouble(i -> p[i] * changes[i]).sum() > 0) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return distribution(changes, (low + high) / 2, square);
    }

    private static double[] distribution(int[] changes, double linear, double square) {
        var exponents = Arrays.stream(changes).mapToDouble(v -> linear * v + square * v * v).toArray();
        var most = Arrays.stream(exponents).max().orElseThrow();
        var p = Arrays.stream(exponents).map(exponent -> Math.exp(exponent - most)).toArray();
        var sum = Arrays.stream(p).sum();
        return Arrays.stream(p).map(x -> x / sum).toArray();
    }

    private static double square(int[] changes, double[] p) {
        return IntStream.range(0, p.length).mapToDouble(i -> p[i] * changes[i] * changes[i]).sum();
    }

    /** Zero stays with a given probability; the rest of maximum entropy over the numbers that may be published, within the variance. */
    private long[] zero(double stays) {
        var changes = IntStream.rangeClosed(none + 1, deviation).toArray();
        double low = -50;
        if ((1 - stays) * square(changes, distribution(changes, 0, low)) > variance) {
            throw new IllegalArgumentException("A zero that stays with a probability of only %s varies by more than %s.".formatted(stays, variance));
        }
        double high = 0;
        for (int step = 0; step < STEPS; step++) {
            double middle = (1 - stays) * square(changes, distribution(changes, 0, high)) > variance ? (low + high) / 2 : high;
            if ((1 - stays) * square(changes, distribution(changes, 0, middle)) > variance) {
                high = middle;
            } else {
                low = middle;
            }
        }
        var rest = distribution(changes, 0, low);
        var row = new long[2 * deviation + 1];
        for (int i = 0; i < changes.length; i++) {
            row[deviation + changes[i]] = (long) (rest[i] * (1 - stays) * PTable.ONE);
        }
        row[deviation] = PTable.ONE - Arrays.stream(row).sum();
        return row;
    }

    /**
     * Whole units whose sum and mean are exact: everything is rounded down, and two neighbouring changes, the likeliest ones, take up the rest.
     */
    private long[] whole(int[] changes, double[] p) {
        var row = new long[2 * deviation + 1];
        long mean = 0;
        for (int i = 0; i < changes.length; i++) {
            row[deviation + changes[i]] = (long) (p[i] * PTable.ONE);
            mean += row[deviation + changes[i]] * changes[i];
        }
        long rest = PTable.ONE - Arrays.stream(row).sum();
        var pair = List.of(0, changes.length - 1);
        double best = -1;
        for (int i = 0; i + 1 < changes.length; i++) {
            if (changes[i + 1] == changes[i] + 1 && Math.min(p[i], p[i + 1]) > best) {
                best = Math.min(p[i], p[i + 1]);
                pair = List.of(i, i + 1);
            }
        }
        int lower = changes[pair.getFirst()];
        long upper = -mean - lower * rest;
        row[deviation + lower + 1] += upper;
        row[deviation + lower] += rest - upper;
        return row;
    }
}
