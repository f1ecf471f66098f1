package org.zaklon.published;

/** Whose figures a dataset holds. */
public enum Kind {
    /** Counted and protected here; approved by two people. */
    OFFICIAL,
    /** Published by somebody else before, shown as they printed it. */
    TAKEN_OVER
}
