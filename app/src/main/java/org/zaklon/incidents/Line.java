package org.zaklon.incidents;

import java.time.Instant;
import org.zaklon.kernel.UnitCode;

/**
 * A report with one recipient: how it came there and where it stands.
 *
 * @param from who passed it on; null where the reporter sent it
 * @param acknowledged when the recipient said that it has it; null until then
 * @param answered when it answered first; null until then
 * @param outcome of the list {@code incident-outcomes}; null until it is closed
 */
public record Line(ReportId report, UnitCode unit, Why why, UnitCode from, Instant sent, Instant acknowledgeBy, Instant answerBy, ReportState state,
        String outcome, Instant acknowledged, Instant answered, Verification verification) {

    /** Why a report is with a recipient. */
    public enum Why {
        /** The reporter chose it when sending. */
        CHOSEN,
        /** The reporter added it later. */
        ADDED,
        /** Another recipient passed it on, as the reporter allowed. */
        PASSED
    }

    public boolean acknowledgementIsLate(Instant now) {
        return state == ReportState.RECEIVED && now.isAfter(acknowledgeBy);
    }

    public boolean answerIsLate(Instant now) {
        return answered == null && state != ReportState.CLOSED && state != ReportState.WITHDRAWN && now.isAfter(answerBy);
    }
}
