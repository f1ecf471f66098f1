package org.zaklon.forums.community.issue;

/** Who in the forum may read an issue, besides those who keep it and whoever wrote it down. */
public enum Sensitivity {
    /** Every seat. */
    OPEN,
    /** Seats of agencies; members of the community see nothing of it. */
    AGENCIES,
    /** Nobody else: chair, secretary and coordinator. */
    KEEPERS
}
