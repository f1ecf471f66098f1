package org.zaklon.disclosure.attack;

import java.util.List;
import org.zaklon.disclosure.table.Said;

/**
 * A sum that is asked for.
 *
 * @param least what is known of it, added up: at least
 * @param most and at most; more than {@code least} where it takes some atoms of a known number and not others
 * @param unbounded whether it takes something that nothing bounds
 * @param lows for each component the part that is certainly in the sum
 * @param highs for each component the part that can be in the sum; the same as {@code lows} where no class is divided
 */
record Target(long least, long most, boolean unbounded, List<Link> lows, List<Link> highs) {
    Spread spread() {
        long reachedLow = least;
        long provedLow = least;
        for (var link : lows) {
            reachedLow += link.reached().low();
            provedLow += link.proved().low();
        }
        long reachedHigh = most;
        long provedHigh = most;
        for (var link : highs) {
            reachedHigh += link.reached().high();
            provedHigh += link.proved().high();
        }
        return new Spread(
                new Interval(reachedLow, unbounded ? Said.UNBOUNDED : reachedHigh),
                new Interval(provedLow, unbounded ? Said.UNBOUNDED : provedHigh));
    }

    /**
     * Whether nothing more need be found out: wide enough; or known exactly; or certainly too narrow and certainly not exact.
     *
     * @param width {@link Said#UNBOUNDED} to know both ends
     */
    boolean settled(long width) {
        var spread = spread();
        return spread.atLeast(width) || spread.closed()
                || width != Said.UNBOUNDED && spread.narrowerThan(width) && spread.reached().width() > 0;
    }
}
