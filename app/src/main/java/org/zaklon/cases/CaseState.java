package org.zaklon.cases;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a case stands as a piece of work. It says nothing about the person; that is what assertions do. */
public enum CaseState {
    /** Sent to a unit that has not accepted it yet. */
    SIGNAL,
    OPEN,
    CLOSED,
    /** The receiving unit did not take it up, with a reason. */
    DECLINED_SIGNAL;

    private static final Map<CaseState, Set<CaseState>> NEXT = Map.of(
            SIGNAL, EnumSet.of(OPEN, DECLINED_SIGNAL),
            OPEN, EnumSet.of(CLOSED),
            CLOSED, EnumSet.of(OPEN),
            DECLINED_SIGNAL, EnumSet.of(OPEN));

    public Set<CaseState> next() {
        return NEXT.get(this);
    }

    public boolean mayBecome(CaseState state) {
        return next().contains(state);
    }
}
