package org.zaklon.bodies.actions;

import java.util.EnumSet;
import java.util.Set;

/** Where an action stands. That it is overdue is not a state: it is seen from the day. */
public enum ActionState {
    OPEN, DONE, CANCELLED,
    /** A later meeting gave it a later day. */
    CARRIED_OVER;

    public boolean over() {
        return this == DONE || this == CANCELLED;
    }

    public Set<ActionState> next() {
        return over() ? EnumSet.noneOf(ActionState.class) : EnumSet.of(DONE, CANCELLED, CARRIED_OVER);
    }
}
