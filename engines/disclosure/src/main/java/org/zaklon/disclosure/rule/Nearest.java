package org.zaklon.disclosure.rule;

import org.zaklon.disclosure.table.Said;

/**
 * Every count is rounded to the nearest multiple of a base; what lies in the middle goes up.
 *
 * @param base at least 2
 */
public record Nearest(long base) implements Rule.OfCount {
    public Nearest {
        if (base < 2) {
            throw new IllegalArgumentException("A rounding base is at least 2, not %d.".formatted(base));
        }
    }

    /** How far a shown number can lie from the true one. */
    public long maximumDeviation() {
        return base / 2;
    }

    /** The nearest multiple. */
    public long round(long count) {
        return Math.addExact(Rule.checked(count), base / 2) / base * base;
    }

    /** The counts that are rounded to this multiple. */
    public Said behind(long multiple) {
        return new Said(Math.max(0, multiple - base / 2), multiple + (base - 1) / 2);
    }

    @Override
    public Shown show(long count) {
        var multiple = round(count);
        return new Shown(Long.toString(multiple), behind(multiple), false);
    }

    @Override
    public Shown coarser(long count) {
        var even = round(count) / base / 2 * 2 * base;
        var said = new Said(behind(even).low(), behind(even + base).high());
        return new Shown(said.low() + "-" + said.high(), said, false);
    }

    @Override
    public String words() {
        return "Numbers are rounded to the nearest %d; each differs from the true one by at most %d.".formatted(base, maximumDeviation());
    }
}
