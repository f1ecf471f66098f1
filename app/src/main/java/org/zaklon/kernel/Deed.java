package org.zaklon.kernel;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * Something that was done and can be counted for whoever paid for it: a meeting held, a certificate issued. It names no person and no case;
 * rooms that do something publish it as an event, in the transaction of the act.
 *
 * @param id drawn by chance for this telling: it leads back to nothing
 * @param agency who did it
 */
public record Deed(Kind kind, UUID id, LocalDate day, AreaCode area, AgencyCode agency) {

    /** What is counted. A kind is never added for something that only a victim's case knows. */
    public enum Kind {
        MEETING_HELD, ACTION_DONE, ISSUE_RAISED, ISSUE_CONFIRMED, MEDIATION_HELD, EQUIPMENT_HANDED, INITIATIVE_HELD,
        PLAN_NOTIFIED, PLAN_AGREED, SERVICE_MISSING, WORKSHOP_HELD, CERTIFICATE_ISSUED, AGREEMENT_IN_FORCE, SUPPORT_ANSWERED
    }

    public Deed {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(id);
        Objects.requireNonNull(day);
        Objects.requireNonNull(area);
        Objects.requireNonNull(agency);
    }

    /** A deed of today's telling. */
    public static Deed of(Kind kind, LocalDate day, AreaCode area, AgencyCode agency) {
        return new Deed(kind, UUID.randomUUID(), day, area, agency);
    }
}
