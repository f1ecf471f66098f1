package org.zaklon.services;

import java.time.LocalDate;
import java.util.UUID;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.UnitCode;

/**
 * Help that was given.
 *
 * @param referral the referral it answers; null where the unit helped of itself
 * @param to the last day; null while it goes on
 */
public record Delivery(
        DeliveryId id, CaseId caseId, UUID referral, String service, LocalDate from, LocalDate to, DeliveryOutcome outcome,
        NeedsMet needsMet, UnitCode by) {}
