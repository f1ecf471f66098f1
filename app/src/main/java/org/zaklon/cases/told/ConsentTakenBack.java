package org.zaklon.cases.told;

import java.time.Instant;
import java.util.UUID;

/**
 * A consent was taken back: coded facts only.
 *
 * @param fact drawn by chance for this telling alone
 * @param statisticalId the same for everything told about one case, derived with a key, not to be traced back
 * @param sharesEnded how many shares opened something on it and no longer do
 * @param bodyFunction what kind of unit manages the case
 */
public record ConsentTakenBack(
        UUID fact, UUID statisticalId, int sharesEnded, String bodyFunction, String area, boolean child, Instant at) {}
