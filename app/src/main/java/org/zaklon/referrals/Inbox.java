package org.zaklon.referrals;

/** The tabs of a unit's queue. */
public enum Inbox {
    WAITING("and r.state in ('SENT', 'SEEN', 'MORE_ASKED')"),
    ACCEPTED("and r.state in ('ACCEPTED', 'PROVIDED')"),
    ALL("");

    private final String condition;

    Inbox(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
