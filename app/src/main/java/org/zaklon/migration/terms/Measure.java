package org.zaklon.migration.terms;

/** What kind of number a dataset holds, after Regulation (EC) 862/2007. */
public enum Measure {
    /** What happened within the month. */
    FLOW,
    /** What there was at the end of the month. Months are never added. */
    STOCK,
    /** Decisions taken within the month. */
    DECISION,
    /** Permits within the month. */
    PERMIT,
    /** Orders to leave and returns within the month. */
    RETURN
}
