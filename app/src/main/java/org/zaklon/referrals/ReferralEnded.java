package org.zaklon.referrals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A referral is over without a refusal of the receiver: coded facts only.
 *
 * @param fact drawn by chance for this telling alone, so that one told twice is counted once
 * @param referral the same for everything told about one referral, derived with a key like the statistical identity
 * @param state ENDED or WITHDRAWN
 * @param reason a name of {@link EndReason}; null where withdrawn
 * @param provided whether a service was delivered before
 */
public record ReferralEnded(
        UUID fact, UUID referral, UUID statisticalId, List<String> services, String state, String reason, boolean provided,
        String toFunction, String area, boolean child, Instant at) {
    public ReferralEnded {
        services = List.copyOf(services);
    }
}
