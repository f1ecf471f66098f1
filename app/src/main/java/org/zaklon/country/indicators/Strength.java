package org.zaklon.country.indicators;

/** How much one indicator says within one set. */
public enum Strength {
    STRONG, MEDIUM, WEAK,
    /** The source has a strength, we have not read it: the item is asked, the rule cannot count it. */
    UNCONFIRMED
}
