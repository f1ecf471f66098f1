package org.zaklon.referrals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A unit asked another for help: coded facts only.
 *
 * @param fact drawn by chance for this telling alone, so that one told twice is counted once
 * @param referral the same for everything told about one referral, derived with a key like the statistical identity
 * @param statisticalId the same for everything told about one case, derived with a key, not to be traced back
 * @param services codes of kinds of service
 * @param urgency a code of the list {@code urgency}
 * @param fromFunction what kind of unit asked
 * @param toFunction what kind of unit was asked
 * @param area the area of the case
 */
public record ReferralSent(
        UUID fact, UUID referral, UUID statisticalId, List<String> services, String urgency, String fromFunction, String toFunction,
        String area, boolean child, Instant at) {
    public ReferralSent {
        services = List.copyOf(services);
    }
}
