package org.zaklon.migration.compare;

import org.zaklon.migration.Cell;

/**
 * One place where the sides of a rule differ by more than the rule allows.
 *
 * @param left what the first side says, the observed
 * @param right what the second side says, the expected
 */
public record Gap(Cell cell, long left, long right) {
    public long difference() {
        return Math.subtractExact(left, right);
    }

    public long size() {
        return Math.abs(difference());
    }
}
