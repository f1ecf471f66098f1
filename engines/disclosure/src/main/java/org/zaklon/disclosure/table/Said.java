package org.zaklon.disclosure.table;

/**
 * What a publication says about one number: it lies between two bounds, both included. Readers know the rule of publication, so a hidden
 * cell that can only be hidden when somebody is in it says "at least 1".
 *
 * @param low the least value it can have
 * @param high the greatest; {@link #UNBOUNDED} where nothing is said
 */
public record Said(long low, long high) {
    public static final long UNBOUNDED = Long.MAX_VALUE;

    public Said {
        if (low > high) {
            throw new IllegalArgumentException("Nothing lies between %d and %d.".formatted(low, high));
        }
    }

    public static Said exactly(long value) {
        return new Said(value, value);
    }

    public static Said atLeast(long low) {
        return new Said(low, UNBOUNDED);
    }

    public boolean exact() {
        return low == high;
    }
}
