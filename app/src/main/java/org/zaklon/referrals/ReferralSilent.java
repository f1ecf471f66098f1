package org.zaklon.referrals;

import java.time.Instant;
import java.util.UUID;
import org.zaklon.kernel.UnitCode;

/**
 * Silence was followed up: coded facts only.
 *
 * @param waitsFor the unit whose turn it is
 */
public record ReferralSilent(
        ReferralId id, UUID statisticalId, Step step, UnitCode waitsFor, String area, boolean child, Instant dueAt, Instant at) {}
