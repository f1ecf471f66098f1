package org.zaklon.forums.taskforce.outcome;

/** What is counted; each for itself, and none of them in per cent of another: a verdict belongs to an indictment of another year. */
public enum Measure {
    /** Opened within the period. */
    INVESTIGATIONS,
    /** Confirmed by a court within the period. */
    INDICTMENTS,
    /** Final verdicts of guilt of the period. */
    CONVICTIONS,
    /** Final acquittals of the period. */
    ACQUITTALS
}
