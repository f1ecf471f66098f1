package org.zaklon.incidents;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a report stands with one recipient. Recipients are independent of each other, so each has a state of its own; it is the last of
 * its dated steps. Whether the report is true is another question ({@link Verification}).
 */
public enum ReportState {
    /** It lies there; the clock of acknowledgement runs. */
    RECEIVED,
    ACKNOWLEDGED,
    /** Passed on to another recipient, with the reporter's consent. */
    ROUTED,
    IN_HANDLING,
    /** A question waits for the reporter. */
    NEEDS_REPORTER,
    ANSWERED,
    /** The reporter did not come back. */
    UNREACHABLE,
    CLOSED,
    /** The reporter took it back; nothing of it is left. */
    WITHDRAWN;

    /** What may follow. */
    public Set<ReportState> next() {
        return switch (this) {
            case RECEIVED -> EnumSet.of(ACKNOWLEDGED, WITHDRAWN);
            case ACKNOWLEDGED -> EnumSet.of(ROUTED, IN_HANDLING, NEEDS_REPORTER, ANSWERED, CLOSED, WITHDRAWN);
            case ROUTED -> EnumSet.of(IN_HANDLING, NEEDS_REPORTER, ANSWERED, CLOSED, WITHDRAWN);
            case IN_HANDLING -> EnumSet.of(ROUTED, NEEDS_REPORTER, ANSWERED, UNREACHABLE, CLOSED, WITHDRAWN);
            case NEEDS_REPORTER -> EnumSet.of(IN_HANDLING, ANSWERED, UNREACHABLE, CLOSED, WITHDRAWN);
            case ANSWERED -> EnumSet.of(ROUTED, IN_HANDLING, NEEDS_REPORTER, ANSWERED, CLOSED, WITHDRAWN);
            case UNREACHABLE -> EnumSet.of(IN_HANDLING, NEEDS_REPORTER, ANSWERED, CLOSED, WITHDRAWN);
            // somebody who writes again opens it again
            case CLOSED -> EnumSet.of(IN_HANDLING, WITHDRAWN);
            case WITHDRAWN -> EnumSet.noneOf(ReportState.class);
        };
    }

    public boolean leadsTo(ReportState other) {
        return next().contains(other);
    }
}
