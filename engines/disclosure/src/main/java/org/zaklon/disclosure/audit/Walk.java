package org.zaklon.disclosure.audit;

import java.util.SplittableRandom;

/**
 * Walks from one possible world to another in which a chosen sum is smaller or greater: adds or removes one person at a time where a statement is
 * broken, the least harmful first, with a short memory against circles (WalkSAT with tabu). What it finds is a proof that needs no trust: a world
 * of whole persons that fits everything published. That it finds nothing proves nothing.
 */
final class Walk {
    private static final int MEMORY = 12;
    /** So many atoms of a long sum are compared for each step. */
    private static final int CHOICES = 150;
    /** A prime, so that the compared atoms lie scattered. */
    private static final int STRIDE = 10_007;

    private final Rows rows;
    private final SplittableRandom random;
    private long[] world;
    private long[] totals;
    private final int[] broken;
    private final int[] place;
    private int breaks;
    private final long[] touched;
    private long step;
    private int goal = -1;
    private long goalLow;
    private long goalHigh;

    /** @param start a world that fits */
    Walk(Rows rows, long[] start, long seed) {
        this.rows = rows;
        this.random = new SplittableRandom(seed);
        this.broken = new int[rows.size()];
        this.place = new int[rows.size()];
        this.touched = new long[rows.atoms];
        moveTo(start);
        if (breaks > 0) {
            throw new IllegalArgumentException("The world to start from does not fit the knowledge: statement %d.".formatted(broken[0]));
        }
    }

    /** Starts again from a world that fits. */
    void moveTo(long[] start) {
        world = start.clone();
        totals = rows.totals(world);
        breaks = 0;
        for (int row = 0; row < place.length; row++) {
            place[row] = -1;
            mark(row);
        }
    }

    /** Where the walk stands: the total of each row. Shared, not to be changed. */
    long[] totals() {
        return totals;
    }

    /** @return whether it reached a world that fits, with this row between these bounds */
    boolean to(int row, long low, long high, int steps) {
        goal = row;
        goalLow = low;
        goalHigh = high;
        mark(row);
        for (int left = steps; left > 0 && breaks > 0; left--) {
            repair(place[goal] >= 0 ? goal : broken[random.nextInt(breaks)]);
        }
        var reached = breaks == 0;
        goal = -1;
        mark(row);
        return reached;
    }

    private void repair(int row) {
        step++;
        int sign = totals[row] < low(row) ? 1 : -1;
        int best = -1;
        long least = Long.MAX_VALUE;
        int ties = 0;
        var sum = rows.sums[row];
        int from = random.nextInt(sum.length);
        int stride = sum.length % STRIDE == 0 ? 1 : STRIDE;
        int left = CHOICES;
        for (int i = 0; i < sum.length && left > 0; i++) {
            int atom = sum[(int) ((from + (long) i * stride) % sum.length)];
            if (sign < 0 && world[atom] == 0) {
                continue;
            }
            left--;
            var harm = harm(atom, sign) + (touched[atom] > step - MEMORY ? 3 : 0);
            if (harm < least) {
                least = harm;
                best = atom;
                ties = 1;
            } else if (harm == least && random.nextInt(++ties) == 0) {
                best = atom;
            }
        }
        if (best < 0) {
            return;
        }
        world[best] += sign;
        touched[best] = step;
        for (int other : rows.of[best]) {
            totals[other] += sign;
            mark(other);
        }
    }

    /** By how much all statements together are broken more. */
    private long harm(int atom, int sign) {
        long harm = 0;
        for (int row : rows.of[atom]) {
            harm += sign > 0 ? (totals[row] >= high(row) ? 1 : totals[row] < low(row) ? -1 : 0)
                    : (totals[row] <= low(row) ? 1 : totals[row] > high(row) ? -1 : 0);
        }
        return harm;
    }

    private void mark(int row) {
        var bad = totals[row] < low(row) || totals[row] > high(row);
        if (bad && place[row] < 0) {
            place[row] = breaks;
            broken[breaks++] = row;
        } else if (!bad && place[row] >= 0) {
            var last = broken[--breaks];
            broken[place[row]] = last;
            place[last] = place[row];
            place[row] = -1;
        }
    }

    private long low(int row) {
        return row == goal ? goalLow : rows.low[row];
    }

    private long high(int row) {
        return row == goal ? goalHigh : rows.high[row];
    }

    long[] world() {
        return world.clone();
    }
}
