package org.zaklon.disclosure.attack;

/** The part of a sum that lies in one component, with what is settled about it. */
final class Piece {
    /** Places of which the sum takes at least one atom: at most all of them are in it. */
    final int[] touched;
    /** Places of which the sum takes every atom: at least they are in it. */
    final int[] held;
    long reachedLow = Long.MAX_VALUE;
    long reachedHigh = Long.MIN_VALUE;
    long provedLow;
    long provedHigh;

    Piece(Component component, int[] touched, int[] held) {
        this.touched = touched;
        this.held = held;
        for (int p : held) {
            provedLow = Math.addExact(provedLow, component.low()[p]);
        }
        for (int p : touched) {
            provedHigh = Math.addExact(provedHigh, component.high()[p]);
        }
    }

    /** Learns from a world that fits. */
    void see(long[] world) {
        reachedHigh = Math.max(reachedHigh, sum(world, touched));
        reachedLow = Math.min(reachedLow, held == touched ? sum(world, touched) : sum(world, held));
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

    private static long sum(long[] world, int[] places) {
        long sum = 0;
        for (int p : places) {
            sum += world[p];
        }
        return sum;
    }
}
