package org.zaklon.disclosure.suppress;

/** What hiding a cell is counted as. */
public enum Loss {
    /** Each cell the same. */
    CELLS,
    /** As much as it counts, so that large numbers stay open. */
    VALUE,
    /** The logarithm of what it counts, in thousandths of a factor of e: between the two. */
    LOG;

    public long of(long value) {
        return switch (this) {
            case CELLS -> 1;
            case VALUE -> Math.max(1, value);
            case LOG -> 1 + Math.round(1000 * Math.log1p(value));
        };
    }
}
