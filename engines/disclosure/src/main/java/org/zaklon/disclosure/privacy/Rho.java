package org.zaklon.disclosure.privacy;

import java.util.function.DoubleUnaryOperator;

/**
 * A loss of privacy in zero-concentrated differential privacy (Bun, Steinke 2016). Losses of several releases add up, whatever each was
 * chosen after.
 *
 * @param trillionths a whole number, so that a sum is exact and an account can be kept in a database; always rounded to the safe side
 */
public record Rho(long trillionths) implements Comparable<Rho> {
    public static final Rho NOTHING = new Rho(0);
    static final long ONE = 1_000_000_000_000L;
    /** Covers what double arithmetic may round in the conversions below. */
    private static final double SLACK = 1e-9;

    public Rho {
        if (trillionths < 0) {
            throw new IllegalArgumentException("A loss of privacy is not negative.");
        }
    }

    /** The greatest loss that still promises (epsilon, delta). */
    public static Rho within(Guarantee promise) {
        long low = 0;
        long high = 1_000 * ONE;
        while (low < high) {
            long middle = (low + high + 1) / 2;
            if (new Rho(middle).epsilon(promise.delta()) <= promise.epsilon()) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return new Rho(low);
    }

    /**
     * The least epsilon so that this loss promises (epsilon, delta): the infimum over a &gt; 1 of
     * {@code a rho + ln(1 / (a delta)) / (a - 1) + ln(1 - 1/a)}. Canonne, Kamath, Steinke (2020), proposition 12, solved for epsilon.
     */
    public double epsilon(double delta) {
        if (trillionths == 0) {
            return 0;
        }
        var least = least(a -> a * value() - Math.log(a * delta) / (a - 1) + Math.log1p(-1 / a));
        return Math.max(0, least) * (1 + SLACK) + SLACK;
    }

    /** The least delta for an epsilon, by the same proposition. */
    public double delta(double epsilon) {
        if (trillionths == 0) {
            return 0;
        }
        var least = least(a -> (a - 1) * (a * value() - epsilon) - Math.log(a - 1) + a * Math.log1p(-1 / a));
        return Math.min(1, Math.exp(least) * (1 + SLACK));
    }

    public Rho plus(Rho other) {
        return new Rho(Math.addExact(trillionths, other.trillionths));
    }

    /** @throws IllegalArgumentException where the other is greater */
    public Rho minus(Rho other) {
        return new Rho(trillionths - other.trillionths);
    }

    /** A share of this, rounded down. */
    public Rho share(double part) {
        return new Rho(Math.min(trillionths, (long) Math.floor(trillionths * part)));
    }

    public double value() {
        return (double) trillionths / ONE;
    }

    @Override
    public int compareTo(Rho other) {
        return Long.compare(trillionths, other.trillionths);
    }

    @Override
    public String toString() {
        return "rho " + value();
    }

    /** Any a gives a valid bound, so an imperfect search costs sharpness, never safety. Searches ln(a - 1) by golden section. */
    private static double least(DoubleUnaryOperator bound) {
        double ratio = (Math.sqrt(5) - 1) / 2;
        double low = -25;
        double high = 40;
        for (int i = 0; i < 120; i++) {
            double left = high - ratio * (high - low);
            double right = low + ratio * (high - low);
            if (bound.applyAsDouble(1 + Math.exp(left)) <= bound.applyAsDouble(1 + Math.exp(right))) {
                high = right;
            } else {
                low = left;
            }
        }
        return bound.applyAsDouble(1 + Math.exp((low + high) / 2));
    }
}
