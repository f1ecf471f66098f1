package org.zaklon.services;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Help was given, or its end was recorded: coded facts only.
 *
 * @param statisticalId the same for everything told about one case, derived with a key, not to be traced back
 * @param byFunction what kind of unit helped
 * @param to null while it goes on
 */
public record ServiceDelivered(
        DeliveryId delivery, UUID statisticalId, String service, String byFunction, String area, boolean child, LocalDate from,
        LocalDate to, DeliveryOutcome outcome, NeedsMet needsMet) {}
