package org.zaklon.cases.told;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody said of two records that they are one person, or no longer said so: under pseudonyms, as {@link PersonKnown#human()}, and those of what
 * agencies left in the enclave. Nothing else of either record is told.
 *
 * @param fact drawn by chance for this telling alone
 */
public record PersonsJoined(UUID fact, UUID one, UUID other, boolean same, Instant at) {}
