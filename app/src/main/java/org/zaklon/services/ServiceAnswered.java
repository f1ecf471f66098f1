package org.zaklon.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A line of help was offered, accepted, declined or found missing: coded facts only.
 *
 * @param fact drawn by chance for this telling alone, so that one told twice is counted once
 * @param line the same for everything told about one line, derived with a key like the statistical identity
 * @param place which answer of the line it is, from 0
 * @param statisticalId the same for everything told about one case, derived with a key, not to be traced back
 * @param code of the list {@code minimum-assistance} where {@code minimum}, else of the kinds of service
 * @param byFunction what kind of unit recorded it
 */
public record ServiceAnswered(
        UUID fact, UUID line, int place, UUID statisticalId, String code, boolean minimum, LineState state, String byFunction,
        String area, boolean child, LocalDate on, Instant at) {}
