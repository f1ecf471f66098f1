package org.zaklon.disclosure.attack;

import org.zaklon.disclosure.attack.solve.Component;

/**
 * One way in which numbers can vary: a sum of places of one component, with what is settled about it. Sums that differ from each other only by
 * what is known share a line.
 */
final class Line {
    final int[] places;
    long reachedLow = Long.MAX_VALUE;
    long reachedHigh = Long.MIN_VALUE;
    /** A world at each end. */
    long[] lowest;
    long[] highest;
    long provedLow;
    long provedHigh;
    /** Whether the linear relaxation has been asked for this end. */
    boolean highAsked;
    boolean lowAsked;

    Line(Component component, int[] places) {
        this.places = places;
        for (int p : places) {
            provedLow = Math.addExact(provedLow, component.low()[p]);
            provedHigh = Math.addExact(provedHigh, component.high()[p]);
        }
    }

    /** Learns from a world that fits. */
    void see(long[] world) {
        long sum = 0;
        for (int p : places) {
            sum += world[p];
        }
        if (sum > reachedHigh) {
            reachedHigh = sum;
            highest = world;
        }
        if (sum < reachedLow) {
            reachedLow = sum;
            lowest = world;
        }
    }

    boolean highClosed() {
        return reachedHigh == provedHigh;
    }

    boolean lowClosed() {
        return reachedLow == provedLow;
    }

    boolean closed() {
        return highClosed() && lowClosed();
    }
}
