package org.zaklon.bodies.meeting;

import java.util.EnumSet;
import java.util.Set;

/** The way of a meeting from its plan to its adopted minutes, which nobody changes any more. */
public enum MeetingState {
    PLANNED, CONVENED, HELD, MINUTES_DRAFTED, MINUTES_CIRCULATED, MINUTES_ADOPTED, CANCELLED;

    public Set<MeetingState> next() {
        return switch (this) {
            case PLANNED -> EnumSet.of(CONVENED, CANCELLED);
            case CONVENED -> EnumSet.of(HELD, CANCELLED);
            case HELD -> EnumSet.of(MINUTES_DRAFTED);
            case MINUTES_DRAFTED -> EnumSet.of(MINUTES_CIRCULATED);
            case MINUTES_CIRCULATED -> EnumSet.of(MINUTES_ADOPTED);
            case MINUTES_ADOPTED, CANCELLED -> EnumSet.noneOf(MeetingState.class);
        };
    }

    public boolean held() {
        return compareTo(HELD) >= 0 && this != CANCELLED;
    }

    public boolean ahead() {
        return this == PLANNED || this == CONVENED;
    }

    /** Whether items may still be put on the agenda. */
    public boolean open() {
        return ahead() || this == HELD || this == MINUTES_DRAFTED;
    }
}
