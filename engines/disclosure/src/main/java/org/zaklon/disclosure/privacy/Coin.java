package org.zaklon.disclosure.privacy;

import java.math.BigInteger;

/**
 * Coins that fall on true with a probability that is given as a fraction or as the exponential of one: exactly, by whole numbers only.
 *
 * <p>After Canonne, Kamath, Steinke: The Discrete Gaussian for Differential Privacy (2020), algorithm 1.
 */
final class Coin {
    /** Doubling a remainder must stay within a long. */
    private static final long LIMIT = 1L << 61;

    private final RandomBits bits;

    Coin(RandomBits bits) {
        this.bits = bits;
    }

    /** True with probability above/below, where 0 &le; above &le; below and below &lt; 2^61. Takes two random bits on average. */
    boolean ratio(long above, long below) {
        if (above == below) {
            return true;
        }
        // The binary digits of the fraction, one after another, beside those of a uniform number, until they differ.
        for (long rest = above; rest != 0; ) {
            rest <<= 1;
            var digit = rest >= below;
            if (digit) {
                rest -= below;
            }
            if (bits.next() != digit) {
                return digit;
            }
        }
        return false;
    }

    boolean ratio(BigInteger above, BigInteger below) {
        if (above.equals(below)) {
            return true;
        }
        for (var rest = above; rest.signum() != 0; ) {
            rest = rest.shiftLeft(1);
            var digit = rest.compareTo(below) >= 0;
            if (digit) {
                rest = rest.subtract(below);
            }
            if (bits.next() != digit) {
                return digit;
            }
        }
        return false;
    }

    /** True with probability exp(-above/below), above at least 0. */
    boolean expMinus(long above, long below) {
        if (below >= LIMIT) {
            return expMinus(BigInteger.valueOf(above), BigInteger.valueOf(below));
        }
        for (long whole = above / below; whole > 0; whole--) {
            if (!expMinusFraction(1, 1)) {
                return false;
            }
        }
        return expMinusFraction(above % below, below);
    }

    boolean expMinus(BigInteger above, BigInteger below) {
        var parts = above.divideAndRemainder(below);
        for (var whole = parts[0]; whole.signum() > 0; whole = whole.subtract(BigInteger.ONE)) {
            if (!expMinusFraction(1, 1)) {
                return false;
            }
        }
        long k = 1;
        while (ratio(parts[1], below) && ratio(1, k)) {
            k++;
        }
        return (k & 1) == 1;
    }

    /** For fractions up to 1. The coin of probability g/k is that of g together with that of 1/k. */
    private boolean expMinusFraction(long above, long below) {
        long k = 1;
        while (ratio(above, below) && ratio(1, k)) {
            k++;
        }
        return (k & 1) == 1;
    }
}
