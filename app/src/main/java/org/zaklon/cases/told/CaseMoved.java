package org.zaklon.cases.told;

import java.time.Instant;
import java.util.UUID;

/**
 * A case went on as a piece of work: coded facts only.
 *
 * @param fact drawn by chance for this telling alone
 * @param statisticalId the same for everything told about one case, derived with a key, not to be traced back
 * @param step ACCEPTED, DECLINED, CLOSED or REOPENED
 * @param reason a code of {@code decline-reasons} or {@code closure-reasons}; null for the other steps
 * @param bodyFunction what kind of unit manages it
 */
public record CaseMoved(
        UUID fact, UUID statisticalId, String step, String reason, String bodyFunction, String area, boolean child, Instant at) {}
