package org.zaklon.disclosure.rule;

import org.zaklon.disclosure.table.Said;

/**
 * Counts under {@code min} are hidden, the others exact.
 *
 * @param min the least count that may be shown, at least 2
 * @param zeros whether 0 is hidden too; where it is shown, a hidden count says that somebody is there
 */
public record Threshold(long min, boolean zeros) implements Rule.OfCount {
    public Threshold {
        if (min < 2) {
            throw new IllegalArgumentException("A threshold is at least 2, not %d.".formatted(min));
        }
    }

    /** Whether a count must be hidden: primary suppression. */
    public boolean sensitive(long count) {
        return count < min && (zeros || Rule.checked(count) > 0);
    }

    @Override
    public Shown show(long count) {
        return sensitive(Rule.checked(count))
                ? new Shown("<" + min, new Said(zeros ? 0 : 1, min - 1), true)
                : new Shown(Long.toString(count), Said.exactly(count), false);
    }

    @Override
    public Shown coarser(long count) {
        return new Threshold(2 * min, zeros).show(count);
    }

    @Override
    public String words() {
        return "%s below %d are not shown.".formatted(zeros ? "Numbers, also zero," : "Numbers from 1, but", min);
    }
}
