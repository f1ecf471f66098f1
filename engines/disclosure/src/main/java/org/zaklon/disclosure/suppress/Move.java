package org.zaklon.disclosure.suppress;

import java.util.Arrays;

/**
 * A second world: by how much each atom differs from the truth, and therefore each sum. If every sum that differs is hidden, the
 * attacker cannot tell the two worlds apart. All numbers are whole, so that a move is a proof and not an estimate.
 *
 * @param atoms the atoms that differ, rising, and by how much
 * @param sums the sums that differ, rising, and by how much
 */
record Move(int[] atoms, long[] steps, int[] sums, long[] changes) {

    /** By how much a sum differs. */
    long change(int sum) {
        int at = Arrays.binarySearch(sums, sum);
        return at < 0 ? 0 : changes[at];
    }

    boolean changes(int sum) {
        return Arrays.binarySearch(sums, sum) >= 0;
    }

    /** Whether nothing that is open differs. */
    boolean isSecretUnder(boolean[] hidden) {
        return isSecretBut(-1, hidden);
    }

    /** Whether nothing that is open differs, but for one sum. */
    boolean isSecretBut(int one, boolean[] hidden) {
        for (int sum : sums) {
            if (sum != one && !hidden[sum]) {
                return false;
            }
        }
        return true;
    }

    /** What hiding the rest of the sums that differ would lose. */
    long lossUnder(boolean[] hidden, Sums all) {
        long loss = 0;
        for (int sum : sums) {
            if (!hidden[sum]) {
                loss += all.loss(sum);
            }
        }
        return loss;
    }

    /** Makes the move of atom steps, or null where it would leave the possible worlds: below an atom's or a hidden sum's least value. */
    static Move of(Sums all, int[] atoms, long[] steps, Scratch scratch) {
        scratch.clear();
        for (int i = 0; i < atoms.length; i++) {
            if (all.atomValue(atoms[i]) + steps[i] < 0) {
                return null;
            }
            for (int sum : all.sumsOf(atoms[i])) {
                scratch.add(sum, steps[i]);
            }
        }
        int[] sums = scratch.touched();
        var changes = new long[sums.length];
        for (int i = 0; i < sums.length; i++) {
            changes[i] = scratch.get(sums[i]);
            if (all.fall(sums[i]) + changes[i] < 0 || all.shown(sums[i])) {
                return null;
            }
        }
        return new Move(atoms, steps, sums, changes);
    }

    /** Adds up changes by sum without a map. */
    static final class Scratch {
        private final long[] by;
        private final boolean[] seen;
        private int[] list = new int[64];
        private int filled;

        Scratch(int size) {
            by = new long[size];
            seen = new boolean[size];
        }

        void clear() {
            for (int i = 0; i < filled; i++) {
                by[list[i]] = 0;
                seen[list[i]] = false;
            }
            filled = 0;
        }

        void add(int sum, long step) {
            if (!seen[sum]) {
                seen[sum] = true;
                if (filled == list.length) {
                    list = Arrays.copyOf(list, filled * 2);
                }
                list[filled++] = sum;
            }
            by[sum] += step;
        }

        long get(int sum) {
            return by[sum];
        }

        /** The sums that do not cancel out, rising. */
        int[] touched() {
            return Arrays.stream(list, 0, filled).filter(sum -> by[sum] != 0).sorted().toArray();
        }
    }
}
