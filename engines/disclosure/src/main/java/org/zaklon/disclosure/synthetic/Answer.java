package org.zaklon.disclosure.synthetic;

/**
 * How many units a cell has.
 *
 * @param count in the synthetic rows: what is published
 * @param low with {@code high} where the true count lies in at least {@value #CONFIDENCE} of all cells: the noise, and what the rows were
 *     moved against the noisy tables. It says nothing of persons whom nobody registered, or wrongly
 * @param measured whether the cell was measured. Where it was not (three dimensions or more), the range only follows from the measured
 *     tables around it, and the count itself is what the other tables make likely
 */
public record Answer(long count, long low, long high, boolean measured) {
    public static final double CONFIDENCE = 0.95;

    /** The true count is at most so far from the published one, as often as said above. */
    public long margin() {
        return Math.max(Math.abs(count - low), Math.abs(high - count));
    }
}
