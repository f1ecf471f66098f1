package org.zaklon.bodies;

import java.util.EnumSet;
import java.util.Set;

/** Where a body stands. That it sleeps is not a state: it is seen from its meetings. */
public enum BodyState {
    FORMING, ACTIVE, SUSPENDED, CLOSED;

    public Set<BodyState> next() {
        return switch (this) {
            case FORMING -> EnumSet.of(ACTIVE, CLOSED);
            case ACTIVE -> EnumSet.of(SUSPENDED, CLOSED);
            case SUSPENDED -> EnumSet.of(ACTIVE, CLOSED);
            case CLOSED -> EnumSet.noneOf(BodyState.class);
        };
    }

    /** Whether it plans and holds meetings. */
    public boolean meets() {
        return this == FORMING || this == ACTIVE;
    }
}
