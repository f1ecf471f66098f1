package org.zaklon.statistics.release;

import java.util.EnumSet;
import java.util.Set;

/** The life of a proposal. What was not approved leaves nothing public. */
enum ProposalState {
    /** Asked for; no node computes it yet. */
    WAITING,
    RUNNING,
    /** Something would change; the statistician reads the report. */
    READY,
    /** Nothing may change: what is published stays byte for byte. */
    UNCHANGED,
    /** It could not be computed. */
    FAILED,
    CANCELLED,
    /** A second person has it on the table. */
    SUBMITTED,
    SENT_BACK,
    PUBLISHED;

    Set<ProposalState> next() {
        return switch (this) {
            case WAITING -> EnumSet.of(RUNNING, CANCELLED, FAILED);
            case RUNNING -> EnumSet.of(READY, UNCHANGED, FAILED, CANCELLED);
            case READY -> EnumSet.of(SUBMITTED, CANCELLED);
            case SUBMITTED -> EnumSet.of(SENT_BACK, PUBLISHED);
            case UNCHANGED, FAILED, CANCELLED, SENT_BACK, PUBLISHED -> EnumSet.noneOf(ProposalState.class);
        };
    }

    boolean over() {
        return next().isEmpty();
    }
}
