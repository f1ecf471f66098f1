package org.zaklon.referrals;

import java.time.Instant;
import java.util.UUID;
import org.zaklon.kernel.UnitCode;

/**
 * One line of a referral's history.
 *
 * @param unit whose person acted; null for the platform
 * @param from null for the first line
 * @param submission the entries of the case that were written with it; may be null
 */
public record Happened(
        Instant at, Side side, UnitCode unit, ReferralState from, ReferralState to, Step step, String reason, UUID submission) {

    /** Whether this line says that silence was followed up and not that somebody acted. */
    public boolean reminder() {
        return from == to && side == Side.PLATFORM;
    }
}
