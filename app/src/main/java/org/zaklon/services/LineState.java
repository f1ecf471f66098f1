package org.zaklon.services;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Where a line of help stands. Help is consensual (Council of Europe Convention, Art. 12(7)): a no can become a yes, and back. */
public enum LineState {
    /** Open, and nobody has offered it yet. */
    PENDING,
    OFFERED,
    ACCEPTED,
    DECLINED,
    /** Owed, and not to be had here: a need that is not met. */
    UNAVAILABLE,
    /** Not meant for this person, as schooling for an adult. */
    NOT_APPLICABLE;

    private static final Map<LineState, Set<LineState>> NEXT = Map.of(
            PENDING, EnumSet.of(OFFERED, UNAVAILABLE, NOT_APPLICABLE),
            OFFERED, EnumSet.of(ACCEPTED, DECLINED, UNAVAILABLE),
            ACCEPTED, EnumSet.of(DECLINED, UNAVAILABLE),
            DECLINED, EnumSet.of(OFFERED, ACCEPTED),
            UNAVAILABLE, EnumSet.of(OFFERED),
            NOT_APPLICABLE, EnumSet.of(OFFERED));

    public boolean canBecome(LineState next) {
        return NEXT.get(this).contains(next);
    }

    /** The states to record on the way to another; empty where there is no way. Whoever accepts at once was offered it that day. */
    public List<LineState> stepsTo(LineState to) {
        return canBecome(to) ? List.of(to)
                : canBecome(OFFERED) && OFFERED.canBecome(to) ? List.of(OFFERED, to)
                : List.of();
    }

    /** What can be recorded next, in the order of the states. That a line does not apply is said of minimum lines only. */
    public List<LineState> offered(boolean minimum) {
        return Stream.of(values()).filter(s -> s != this && !stepsTo(s).isEmpty() && (minimum || s != NOT_APPLICABLE)).toList();
    }

    /** Whether somebody still has to do something: offer it, or hear the answer. */
    public boolean open() {
        return this == PENDING || this == OFFERED;
    }
}
