package org.zaklon.cases.told;

import java.time.Instant;
import java.util.UUID;

/**
 * The person of a case was registered or recognised: coded facts only. Two cases with the same {@code human} are about one person.
 *
 * @param fact drawn by chance for this telling alone
 * @param statisticalId the same for everything told about one case, derived with a key, not to be traced back
 * @param human the same for all cases of one record in the vault, derived likewise
 */
public record PersonKnown(UUID fact, UUID statisticalId, UUID human, String area, Instant at) {}
