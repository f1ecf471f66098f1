package org.zaklon.cases.clock;

import java.time.Instant;
import java.util.UUID;
import org.zaklon.kernel.CaseId;

/**
 * A clock that runs for a case.
 *
 * @param timer the id of a timer of the profile, which says on which basis and how sure that is
 * @param due when it ends, extensions included
 * @param endedWhy a code; null while it runs
 */
public record Clock(UUID id, CaseId caseId, String timer, Instant starts, Instant due, State state, Instant endedAt, String endedWhy) {

    /** How a clock stands. */
    public enum State { RUNNING, AT_RISK, OVERDUE, ENDED }

    public boolean runs() {
        return state != State.ENDED;
    }
}
