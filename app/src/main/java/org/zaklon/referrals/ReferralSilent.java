package org.zaklon.referrals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Silence was followed up: coded facts only.
 *
 * @param fact drawn by chance for this telling alone, so that one told twice is counted once
 * @param referral the same for everything told about one referral, derived with a key like the statistical identity
 * @param waitsFor what kind of unit is silent
 */
public record ReferralSilent(
        UUID fact, UUID referral, UUID statisticalId, List<String> services, Step step, String waitsFor, String area, boolean child,
        Instant at) {
    public ReferralSilent {
        services = List.copyOf(services);
    }
}
