package org.zaklon.services;

import java.time.LocalDate;
import java.util.UUID;
import org.zaklon.kernel.CaseId;

/**
 * What a unit wants to record as given.
 *
 * @param referral the referral it answers; may be null
 * @param to the last day; null while it goes on
 */
public record Given(
        CaseId caseId, UUID referral, String service, LocalDate from, LocalDate to, DeliveryOutcome outcome, NeedsMet needsMet) {}
