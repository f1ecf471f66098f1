package org.zaklon.services;

import java.util.Map;
import java.util.Set;

/** Where a line of help stands. Help is consensual (Council of Europe Convention, Art. 12(7)): a no can become a yes, and back. */
public enum LineState {
    /** Open, and nobody has offered it yet. */
    PENDING,
    OFFERED,
    ACCEPTED,
    DECLINED;

    private static final Map<LineState, Set<LineState>> NEXT = Map.of(
            PENDING, Set.of(OFFERED),
            OFFERED, Set.of(ACCEPTED, DECLINED),
            ACCEPTED, Set.of(DECLINED),
            DECLINED, Set.of(OFFERED, ACCEPTED));

    public boolean canBecome(LineState next) {
        return NEXT.get(this).contains(next);
    }

    public Set<LineState> next() {
        return NEXT.get(this);
    }
}
