package org.zaklon.disclosure.attack;

import java.util.List;
import org.zaklon.disclosure.table.Said;

/**
 * A sum that is asked for.
 *
 * @param least what is known of it, added up: at least
 * @param most and at most; more than {@code least} where it takes some atoms of a known number and not others
 * @param unbounded whether it takes something that nothing bounds
 * @param pieces its parts in components, and where each lies
 */
record Target(long least, long most, boolean unbounded, List<Placed> pieces) {
    record Placed(Part part, Piece piece) {}

    Spread spread() {
        long reachedLow = least;
        long reachedHigh = most;
        long provedLow = least;
        long provedHigh = most;
        for (var placed : pieces) {
            var piece = placed.piece;
            reachedLow += piece.reachedLow;
            reachedHigh += piece.reachedHigh;
            provedLow += piece.provedLow;
            provedHigh += piece.provedHigh;
        }
        return new Spread(
                new Interval(reachedLow, unbounded ? Said.UNBOUNDED : reachedHigh),
                new Interval(provedLow, unbounded ? Said.UNBOUNDED : provedHigh));
    }

    /** Whether nothing more need be found out: wide enough, or known exactly. */
    boolean settled(long width) {
        var spread = spread();
        return spread.atLeast(width) || spread.closed();
    }
}
