package org.zaklon.migration.submission;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a file of figures stands. That one is expected is worked out from the definitions; it is no state of a file. */
public enum SubmissionState {
    /** Here, and seen by its agency alone. */
    RECEIVED,
    /** Taken back before anybody else saw it. */
    WITHDRAWN,
    /** Approved by a second person of the agency, and seen by the coordinating office. */
    CHECKED,
    /** The coordinating office asks. */
    QUERIED,
    ACCEPTED,
    /** Part of a bulletin. */
    PUBLISHED,
    /** A further vintage took its place. */
    REVISED;

    private static final Map<SubmissionState, Set<SubmissionState>> NEXT = new EnumMap<>(Map.of(
            RECEIVED, EnumSet.of(CHECKED, WITHDRAWN),
            WITHDRAWN, EnumSet.noneOf(SubmissionState.class),
            CHECKED, EnumSet.of(QUERIED, ACCEPTED, REVISED),
            QUERIED, EnumSet.of(CHECKED, REVISED),
            ACCEPTED, EnumSet.of(PUBLISHED, REVISED),
            PUBLISHED, EnumSet.of(REVISED),
            REVISED, EnumSet.noneOf(SubmissionState.class)));

    public boolean mayBecome(SubmissionState next) {
        return NEXT.get(this).contains(next);
    }

    /** Whether its numbers are in force. */
    public boolean accepted() {
        return this == ACCEPTED || this == PUBLISHED;
    }
}
