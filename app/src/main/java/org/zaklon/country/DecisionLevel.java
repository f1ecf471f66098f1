package org.zaklon.country;

/** What a decision about status asserts. */
public enum DecisionLevel {
    /** Reasonable grounds: opens assistance and the recovery and reflection period. */
    PRESUMED,
    /** Identified by the body that the law names. */
    FORMAL,
    /** Looked into, with reasons, and not confirmed. */
    NOT_CONFIRMED
}
