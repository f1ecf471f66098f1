package org.zaklon.disclosure.table;

/** What became of a cell. */
public enum Status {
    /** Shown as the rule of publication shows it. */
    OPEN,
    /** Hidden because the cell itself is sensitive: primary suppression. */
    PRIMARY,
    /** Hidden so that no primary cell follows from what is shown: secondary suppression. */
    SECONDARY
}
