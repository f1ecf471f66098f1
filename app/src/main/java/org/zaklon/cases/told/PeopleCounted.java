package org.zaklon.cases.told;

import java.time.Instant;
import java.util.UUID;

/**
 * How many people the records are that agencies left in the enclave. Numbers only.
 *
 * @param fact drawn by chance for this count
 * @param together pairs of records that were found to be one person
 */
public record PeopleCounted(UUID fact, int records, int people, int together, Instant at) {}
