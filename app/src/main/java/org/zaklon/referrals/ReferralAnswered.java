package org.zaklon.referrals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A unit accepted or declined: coded facts only.
 *
 * @param fact drawn by chance for this telling alone, so that one told twice is counted once
 * @param referral the same for everything told about one referral, derived with a key like the statistical identity
 * @param answer ACCEPTED or DECLINED
 * @param reason a code of the list {@code decline-reasons}; null where accepted
 * @param inTime whether the deadline of the present turn was kept
 */
public record ReferralAnswered(
        UUID fact, UUID referral, UUID statisticalId, List<String> services, String answer, String reason, String toFunction, String area,
        boolean child, boolean inTime, Instant sentAt, Instant at) {
    public ReferralAnswered {
        services = List.copyOf(services);
    }
}
