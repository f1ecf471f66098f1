package org.zaklon.referrals;

import java.time.Instant;
import java.util.UUID;

/**
 * A referral is over without a refusal of the receiver: coded facts only.
 *
 * @param state ENDED or WITHDRAWN
 * @param reason a name of {@link EndReason}; null where withdrawn
 * @param provided whether a service was delivered before
 */
public record ReferralEnded(
        ReferralId id, UUID statisticalId, String state, String reason, boolean provided, String area, boolean child, Instant at) {}
