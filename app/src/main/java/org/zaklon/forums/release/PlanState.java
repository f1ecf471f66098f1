package org.zaklon.forums.release;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where the planning stands, and where it may go from there. It says nothing about the person. */
public enum PlanState {
    /** The prison told the forum; nobody has said yet that the forum takes it. */
    NOTIFIED,
    ACCEPTED,
    PLANNING,
    /** Every domain is assessed, every need has one agency that answers for it. */
    PLAN_AGREED,
    RELEASED,
    FOLLOW_UP,
    CLOSED,
    /** The forum does not take it, or the person wants no plan. */
    DECLINED,
    /** Recall, transfer, new sentence: it may go on later. */
    SUSPENDED,
    /** Another forum plans it. */
    MOVED;

    private static final Map<PlanState, Set<PlanState>> NEXT = Map.of(
            NOTIFIED, EnumSet.of(ACCEPTED, DECLINED, SUSPENDED, MOVED),
            ACCEPTED, EnumSet.of(PLANNING, DECLINED, SUSPENDED, MOVED),
            PLANNING, EnumSet.of(PLAN_AGREED, DECLINED, SUSPENDED, MOVED),
            PLAN_AGREED, EnumSet.of(PLANNING, RELEASED, SUSPENDED, MOVED),
            RELEASED, EnumSet.of(FOLLOW_UP, SUSPENDED, CLOSED),
            FOLLOW_UP, EnumSet.of(CLOSED, SUSPENDED, MOVED),
            SUSPENDED, EnumSet.of(PLANNING, CLOSED, MOVED),
            CLOSED, EnumSet.noneOf(PlanState.class),
            DECLINED, EnumSet.noneOf(PlanState.class),
            MOVED, EnumSet.noneOf(PlanState.class));

    public Set<PlanState> next() {
        return Set.copyOf(NEXT.get(this));
    }

    public boolean mayBecome(PlanState other) {
        return NEXT.get(this).contains(other);
    }

    /** Whether anything may still be written into the plan. */
    public boolean open() {
        return !NEXT.get(this).isEmpty();
    }

    /** Steps that must be explained by a reason of the profile's list. */
    public boolean needsReason() {
        return this == DECLINED || this == SUSPENDED || this == MOVED || this == CLOSED;
    }
}
