package org.zaklon.forums.release.trail;

/** What was looked at, or opened to somebody. */
public enum What {
    PLAN, NEEDS, DAY, JUDGEMENTS,
    /** The name behind the code word; {@link Look#about} says why. */
    NAME,
    /** What is said about a need, let to be read; {@link Look#about} is its field. */
    NEED_TEXT,
    /** A professional judgement, let to be read; {@link Look#about} is its instrument. */
    JUDGEMENT_TEXT;

    /** Whether somebody was let to read, rather than read. */
    public boolean given() {
        return this == NEED_TEXT || this == JUDGEMENT_TEXT;
    }
}
