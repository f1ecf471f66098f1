package org.zaklon.cases.told;

import java.time.Instant;
import java.util.UUID;

/**
 * What a count of people stands on: pairs of records of one band of likeness, and what people said of those drawn at random from it.
 *
 * @param fact drawn by chance for this telling alone
 * @param counted the fact of {@link PeopleCounted}
 * @param band from the likest, such as FROM_10
 * @param reviewed of those drawn how many were decided
 * @param same of those decided how many are one person
 */
public record PairsCounted(UUID fact, UUID counted, String band, int pairs, int reviewed, int same, Instant at) {}
