package org.zaklon.migration.compare;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a difference stands. */
public enum DiscrepancyState {
    /** The owner is asked for an explanation. */
    OPEN,
    /** The owner has explained it, in parts. */
    ANSWERED,
    /** The coordinating office accepts the explanation. */
    ACCEPTED,
    /** A further vintage took it away. */
    CORRECTED;

    private static final Map<DiscrepancyState, Set<DiscrepancyState>> NEXT = new EnumMap<>(Map.of(
            OPEN, EnumSet.of(ANSWERED, CORRECTED),
            ANSWERED, EnumSet.of(OPEN, ACCEPTED, CORRECTED),
            ACCEPTED, EnumSet.of(CORRECTED),
            CORRECTED, EnumSet.noneOf(DiscrepancyState.class)));

    public boolean mayBecome(DiscrepancyState next) {
        return NEXT.get(this).contains(next);
    }
}
