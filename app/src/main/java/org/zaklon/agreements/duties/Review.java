package org.zaklon.agreements.duties;

import java.time.LocalDate;
import org.zaklon.kernel.AgencyCode;

/**
 * A day on which the parties look at an agreement again.
 *
 * @param heldOn null while it is to come
 * @param result null while it is to come
 */
public record Review(DutyId id, LocalDate due, AgencyCode plannedBy, LocalDate heldOn, Result result, String note) {

    /** What the parties decided. None of it happens by itself: each is an act of its own. */
    public enum Result { KEEP, AMEND, RENEW, END }
}
