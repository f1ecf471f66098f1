package org.zaklon.disclosure.attack;

import org.zaklon.disclosure.table.Said;

/**
 * What a line says of a sum: {@code divisor * sum = factor * line + offset}.
 *
 * @param factor may be negative: the sum falls where the line rises
 * @param divisor at least 1
 */
record Link(Part part, Line line, long factor, long offset, long divisor) {
    Interval reached() {
        return interval(line.reachedLow, line.reachedHigh);
    }

    /** Sums are whole: what does not divide is rounded inwards. */
    Interval proved() {
        return interval(line.provedLow, line.provedHigh);
    }

    private Interval interval(long low, long high) {
        long a = Math.addExact(Math.multiplyExact(factor, factor > 0 ? low : high), offset);
        long b = Math.addExact(Math.multiplyExact(factor, factor > 0 ? high : low), offset);
        return new Interval(Math.ceilDiv(a, divisor), Math.floorDiv(b, divisor));
    }

    /** Steps towards both ends without a solver. */
    void step(long width) {
        if (!line.closed()) {
            part.step(line, width == Said.UNBOUNDED ? width : Math.ceilDiv(width * divisor, Math.abs(factor)));
        }
    }

    /** Steps down from the least sum that was seen, without a solver. */
    void sink(long by) {
        part.step(line, factor > 0 ? -1 : 1, Math.ceilDiv(by * divisor, Math.abs(factor)));
    }

    /** Adds to the weights of a world what lets the sum fall in it. */
    void weighDown(long[] weights) {
        for (int p : line.places) {
            weights[p] += factor > 0 ? -1 : 1;
        }
    }

    /** Settles the upper end of the sum by the linear relaxation. */
    void boundHigh() {
        bound(factor > 0);
    }

    void boundLow() {
        bound(factor < 0);
    }

    private void bound(boolean high) {
        if (high && !line.highClosed() && !line.highAsked) {
            part.boundHigh(line);
        }
        if (!high && !line.lowClosed() && !line.lowAsked) {
            part.boundLow(line);
        }
    }

    /** Settles the upper end of the sum in whole numbers. */
    void settleHigh() {
        settle(factor > 0);
    }

    void settleLow() {
        settle(factor < 0);
    }

    private void settle(boolean high) {
        if (high && !line.highClosed()) {
            part.settleHigh(line);
        }
        if (!high && !line.lowClosed()) {
            part.settleLow(line);
        }
    }

    /** Settles in whole numbers whether the sum can be at most this. */
    void settleAtMost(long most) {
        long end = Math.subtractExact(Math.multiplyExact(divisor, most), offset);
        if (factor > 0) {
            part.settleAtMost(line, Math.floorDiv(end, factor));
        } else {
            part.settleAtLeast(line, Math.ceilDiv(end, factor));
        }
    }

    /** Whether the sum rises where the line rises. */
    boolean rises() {
        return factor > 0;
    }

    /** How great the line must be for the sum to be at least this. */
    long lineFor(long least) {
        return Math.ceilDiv(Math.subtractExact(Math.multiplyExact(divisor, least), offset), factor);
    }

    /** Settles in whole numbers whether the sum can be at least this. */
    void settleAtLeast(long least) {
        long end = Math.subtractExact(Math.multiplyExact(divisor, least), offset);
        if (factor > 0) {
            part.settleAtLeast(line, Math.ceilDiv(end, factor));
        } else {
            part.settleAtMost(line, Math.floorDiv(end, factor));
        }
    }
}
