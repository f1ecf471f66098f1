package org.zaklon.people.same;

/** What somebody said of two records. The newest of a pair counts. */
public enum Verdict {
    SAME,
    APART,
    /** Takes back what was said before, or says that it cannot be told. */
    UNSURE
}
