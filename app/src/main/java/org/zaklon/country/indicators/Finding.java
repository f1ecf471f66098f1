package org.zaklon.country.indicators;

/** What answers amount to, in the words of the source. Never a number, never a decision. */
public enum Finding {
    /** Nothing was answered with yes or no; this is not the same as none. */
    NOT_ASSESSED,
    /** Answered, and nothing was said yes to. */
    NONE,
    INDICATIONS,
    STRONG_INDICATIONS
}
