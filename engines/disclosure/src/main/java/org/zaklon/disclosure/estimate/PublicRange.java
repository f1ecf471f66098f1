package org.zaklon.disclosure.estimate;

import java.util.Locale;

/**
 * The only figure of an estimate that may leave the owner's hands: a range whose ends are rounded outwards. Publish it once for each frozen
 * set of lists; two ranges that differ by a few cases can tell of those cases.
 *
 * @param step what both ends are multiples of: 1, 2 or 5 times a power of ten
 */
public record PublicRange(long low, long high, long step) {
    private static final double COARSENESS = 0.05;

    /** @param atLeast the step is no smaller: by how much one person moves the chosen estimate */
    static PublicRange of(Interval range, double atLeast) {
        var step = step(Math.max(COARSENESS * range.high(), atLeast));
        return new PublicRange((long) Math.floor(range.low() / step) * step, (long) Math.ceil(range.high() / step) * step, step);
    }

    /** Whether it is as coarse as every range that may be published. */
    public boolean isCoarse() {
        return low >= 0 && low < high && step >= 1 && low % step == 0 && high % step == 0 && step >= COARSENESS * (high - step);
    }

    private static long step(double atLeast) {
        for (var power = 1L; ; power *= 10) {
            for (var first : new int[] {1, 2, 5}) {
                if (first * power >= atLeast) {
                    return first * power;
                }
            }
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "between about %,d and %,d", low, high);
    }
}
