package org.zaklon.disclosure.rule;

import org.zaklon.disclosure.table.Said;

/**
 * The threshold includes zero, and what reaches it is rounded: {@code new LowOrNearest(10, 5)} shows 0 to 9 as {@code <10} and everything else
 * as the nearest multiple of 5. Totals are rounded on their own.
 *
 * @param min the least count that is shown as a number, at least 2
 * @param base the rounding base, at least 2 and at most {@code min}
 */
public record LowOrNearest(long min, long base) implements Rule.OfCount {
    public LowOrNearest {
        if (min < 2 || base < 2 || base > min) {
            throw new IllegalArgumentException("A rule (%d,%d) is none: both are at least 2, and the base at most the threshold.".formatted(min, base));
        }
    }

    @Override
    public Shown show(long count) {
        if (Rule.checked(count) < min) {
            return new Shown("<" + min, new Said(0, min - 1), true);
        }
        var nearest = new Nearest(base);
        var multiple = nearest.round(count);
        var behind = nearest.behind(multiple);
        return new Shown(Long.toString(multiple), new Said(Math.max(min, behind.low()), behind.high()), false);
    }

    @Override
    public Shown coarser(long count) {
        var nearest = new Nearest(base);
        var first = nearest.round(min);
        var pair = Rule.checked(count) < min ? 0 : (nearest.round(count) - first) / base / 2;
        var high = nearest.behind(first + (2 * pair + 1) * base).high();
        if (pair == 0) {
            return new Shown("<" + (high + 1), new Said(0, high), true);
        }
        var low = nearest.behind(first + 2 * pair * base).low();
        return new Shown(low + "-" + high, new Said(low, high), false);
    }

    @Override
    public String words() {
        return "Numbers below %d, also zero, are shown as <%d; all others are rounded to the nearest %d.".formatted(min, min, base);
    }
}
