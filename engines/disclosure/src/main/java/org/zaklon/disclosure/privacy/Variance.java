package org.zaklon.disclosure.privacy;

import java.math.BigInteger;

/**
 * The parameter sigma^2 of discrete Gaussian noise, as a fraction, in persons squared.
 *
 * @param above at least 1
 * @param below at least 1
 */
public record Variance(long above, long below) {
    private static final long PARTS = 64;

    /** @throws IllegalArgumentException outside 1/2^30 to 2^40 */
    public Variance {
        if (above < 1 || below < 1 || below > 1L << 30 || above / below >= 1L << 40) {
            throw new IllegalArgumentException("The variance %d/%d is out of range.".formatted(above, below));
        }
    }

    /** The least variance in 64ths that costs at most so much, where one victim changes counts by at most 1 in the Euclidean norm. */
    public static Variance costing(Rho most) {
        if (most.trillionths() < 1) {
            throw new IllegalArgumentException("Noise that costs nothing has no end.");
        }
        // 1 / (2 rho) in 64ths, rounded up
        var whole = BigInteger.valueOf(Rho.ONE / 2 * PARTS);
        var parts = whole.add(BigInteger.valueOf(most.trillionths() - 1)).divide(BigInteger.valueOf(most.trillionths()));
        return new Variance(parts.longValueExact(), PARTS);
    }

    /** What one release of counts with this noise costs: sensitivity^2 / (2 variance), rounded up. */
    public Rho cost(int sensitivity) {
        var up = BigInteger.valueOf(Rho.ONE / 2).multiply(BigInteger.valueOf(below)).multiply(BigInteger.valueOf(sensitivity).pow(2));
        var trillionths = up.add(BigInteger.valueOf(above - 1)).divide(BigInteger.valueOf(above));
        return new Rho(trillionths.longValueExact());
    }

    public double value() {
        return (double) above / below;
    }

    public double deviation() {
        return Math.sqrt(value());
    }
}
