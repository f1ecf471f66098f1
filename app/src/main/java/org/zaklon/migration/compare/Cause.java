package org.zaklon.migration.compare;

/** Why two sources differ. */
public enum Cause {
    /** The same fact fell into another month there. */
    TIMING,
    /** The two count different things. */
    DEFINITION,
    /** Somebody is in one source and can never be in the other. */
    COVERAGE,
    /** Counted twice in one of them. */
    DUPLICATE,
    /** The same fact has another code there. */
    CODING,
    /** A mistake; a further vintage follows. */
    ERROR,
    /** Looked into and not found. */
    UNEXPLAINED
}
