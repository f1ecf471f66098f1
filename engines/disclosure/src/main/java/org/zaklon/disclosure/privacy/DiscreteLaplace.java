package org.zaklon.disclosure.privacy;

/**
 * Whole numbers x with probability in proportion to exp(-|x| / scale), drawn exactly: Canonne, Kamath, Steinke (2020), algorithm 2.
 */
final class DiscreteLaplace {
    private final RandomBits bits;
    private final Coin coin;
    private final long above;
    private final long below;

    /** @param above with {@code below} the scale as a fraction, both at least 1 and below 2^31 */
    DiscreteLaplace(RandomBits bits, long above, long below) {
        if (above < 1 || below < 1 || above >>> 31 != 0 || below >>> 31 != 0) {
            throw new IllegalArgumentException("The scale %d/%d is out of range.".formatted(above, below));
        }
        this.bits = bits;
        this.coin = new Coin(bits);
        this.above = above;
        this.below = below;
    }

    long next() {
        while (true) {
            long part = bits.below(above);
            if (!coin.expMinus(part, above)) {
                continue;
            }
            long whole = 0;
            while (coin.expMinus(1, 1)) {
                whole++;
            }
            long size = (part + above * whole) / below;
            var negative = bits.next();
            if (!negative || size != 0) {
                return negative ? -size : size;
            }
        }
    }
}
