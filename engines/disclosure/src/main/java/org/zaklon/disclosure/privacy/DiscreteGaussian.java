package org.zaklon.disclosure.privacy;

import java.math.BigInteger;

/**
 * Whole numbers x with probability in proportion to exp(-x^2 / (2 variance)), drawn exactly: Canonne, Kamath, Steinke (2020), algorithm 3.
 * The variance of what is drawn is at most the parameter of this name.
 */
final class DiscreteGaussian {
    private final Coin coin;
    private final DiscreteLaplace laplace;
    private final long scale;
    private final Variance variance;

    DiscreteGaussian(RandomBits bits, Variance variance) {
        this.coin = new Coin(bits);
        this.scale = root(variance.above() / variance.below()) + 1;
        this.laplace = new DiscreteLaplace(bits, scale, 1);
        this.variance = variance;
    }

    long next() {
        while (true) {
            long candidate = laplace.next();
            if (kept(Math.abs(candidate))) {
                return candidate;
            }
        }
    }

    /** With probability exp(-(size - variance/scale)^2 / (2 variance)). */
    private boolean kept(long size) {
        long q = variance.below();
        long p = variance.above();
        if (size < 1 << 20 && scale < 1 << 12 && q < 1 << 9 && p < 1L << 33) {
            long off = Math.abs(size * q * scale - p);
            long below = 2 * p * q;
            if (off < 1L << 31 && below < 1L << 36) {
                return coin.expMinus(off * off, below * scale * scale);
            }
        }
        var off = BigInteger.valueOf(size).multiply(BigInteger.valueOf(q)).multiply(BigInteger.valueOf(scale)).subtract(BigInteger.valueOf(p));
        var below = BigInteger.TWO.multiply(BigInteger.valueOf(p)).multiply(BigInteger.valueOf(q)).multiply(BigInteger.valueOf(scale).pow(2));
        return coin.expMinus(off.pow(2), below);
    }

    private static long root(long square) {
        return BigInteger.valueOf(square).sqrt().longValueExact();
    }
}
