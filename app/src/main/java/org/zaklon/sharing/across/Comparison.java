package org.zaklon.sharing.across;

import java.time.Instant;
import java.util.Set;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.UnitCode;

/**
 * Whether one agency may find out, by asking its owner, that another knows the same people; never about one person.
 *
 * @param asking agency that opened it
 * @param unit to which a yes opens something
 * @param owner agency that is asked
 * @param classes what a yes opens
 * @param until when it ends at the latest: with the clause
 * @param approvedAt null while a second officer has not approved
 */
record Comparison(
        ComparisonId id, AgencyCode asking, UnitCode unit, AgencyCode owner, Purpose purpose, Set<DataClass> classes, Footing footing,
        Instant until, Instant openedAt, AccountId openedBy, Instant approvedAt, Instant endedAt, String endedWhy) {

    /** The clause it stands on. */
    record Footing(java.util.UUID agreement, String reference, int version, String clause) {}

    /** From the word of two people to its end. */
    enum State { WAITS_FOR_SECOND, IN_FORCE, OVER }

    /** Why it ended before its time. */
    enum Ended { BY_ASKER, BY_OWNER, AGREEMENT }

    Comparison {
        classes = Set.copyOf(classes);
    }

    State state(Instant at) {
        return endedAt != null || !at.isBefore(until) ? State.OVER : approvedAt == null ? State.WAITS_FOR_SECOND : State.IN_FORCE;
    }

    boolean inForce(Instant at) {
        return state(at) == State.IN_FORCE;
    }
}
