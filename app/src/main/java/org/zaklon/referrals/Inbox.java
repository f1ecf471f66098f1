package org.zaklon.referrals;

/** The tabs of a unit's queue. */
public enum Inbox {
    /** Not answered yet. */
    WAITING,
    /** Taken, and not over. */
    ACCEPTED,
    /** All that the unit may still see. */
    ALL
}
