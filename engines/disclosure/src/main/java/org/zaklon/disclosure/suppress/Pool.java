package org.zaklon.disclosure.suppress;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** The moves found so far, and how far they show that each sum can rise and fall while only hidden sums change. */
final class Pool {
    /** To look whether a move differs in a sum and is secret costs about as much as so many numbers. */
    private static final long LOOK = 30;

    private final Sums sums;
    private final List<List<Move>> bySum = new ArrayList<>();
    private long touched;
    Pool(Sums sums) {
        this.sums = sums;
        for (int sum = 0; sum < sums.size(); sum++) {
            bySum.add(new ArrayList<>());
        }
    }

    void add(Move move) {
        for (int sum : move.sums()) {
            bySum.get(sum).add(move);
        }
    }

    /** How many numbers were touched so far, about. */
    long touched() {
        return touched;
    }

    List<Move> through(int sum) {
        return bySum.get(sum);
    }

    /** How far a sum is shown to rise. */
    long above(int sum, boolean[] hidden) {
        long most = 0;
        touched += LOOK * bySum.get(sum).size();
        for (var move : bySum.get(sum)) {
            long change = move.change(sum);
            if (change > most && move.isSecretUnder(hidden)) {
                most = change;
            }
        }
        return most;
    }

    /** How far a sum is shown to fall. */
    long below(int sum, boolean[] hidden) {
        long most = 0;
        touched += LOOK * bySum.get(sum).size();
        for (var move : bySum.get(sum)) {
            long change = -move.change(sum);
            if (change > most && move.isSecretUnder(hidden)) {
                most = change;
            }
        }
        return most;
    }

    boolean isSafe(int sum, boolean[] hidden) {
        var need = sums.need(sum);
        long above = 0;
        long below = 0;
        touched += LOOK * bySum.get(sum).size();
        for (var move : bySum.get(sum)) {
            long change = move.change(sum);
            if ((change > above || -change > below) && move.isSecretUnder(hidden)) {
                above = Math.max(above, change);
                below = Math.max(below, -change);
                if (need.reached(above, below)) {
                    return true;
                }
            }
        }
        return need.reached(above, below);
    }

    /** Whether some world differs here. */
    boolean moves(int sum, boolean[] hidden) {
        for (var move : bySum.get(sum)) {
            if (move.isSecretUnder(hidden)) {
                return true;
            }
        }
        return false;
    }

    /** For each sensitive sum the moves that show most of it, each once. */
    List<Move> proof(boolean[] hidden) {
        var proof = new LinkedHashSet<Move>();
        for (int sum = 0; sum < sums.size(); sum++) {
            Move up = null;
            Move down = null;
            for (var move : bySum.get(sum)) {
                if (hidden[sum] && move.isSecretUnder(hidden)) {
                    long change = move.change(sum);
                    up = change > (up == null ? 0 : up.change(sum)) ? move : up;
                    down = change < (down == null ? 0 : down.change(sum)) ? move : down;
                }
            }
            if (up != null) {
                proof.add(up);
            }
            if (down != null) {
                proof.add(down);
            }
        }
        return List.copyOf(proof);
    }
}
