package org.zaklon.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Help was given, or its end was recorded: coded facts only.
 *
 * @param fact drawn by chance for this telling alone, so that one told twice is counted once
 * @param delivery the same for everything told about one delivery, derived with a key like the statistical identity
 * @param statisticalId the same for everything told about one case, derived with a key, not to be traced back
 * @param byFunction what kind of unit helped
 * @param to null while it goes on
 */
public record ServiceDelivered(
        UUID fact, UUID delivery, UUID statisticalId, String service, String byFunction, String area, boolean child, LocalDate from,
        LocalDate to, DeliveryOutcome outcome, NeedsMet needsMet, Instant at) {}
