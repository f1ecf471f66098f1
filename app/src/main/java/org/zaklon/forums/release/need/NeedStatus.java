package org.zaklon.forums.release.need;

/** What became of a need. Who declines an offer and where nothing can be offered are two different things. */
public enum NeedStatus {
    NOT_STARTED, IN_PROGRESS, MET,
    /** The person does not want it; may be asked again. */
    DECLINED_BY_PERSON,
    /** Nobody offers it where the person returns to: counts for the map of gaps. */
    NOT_AVAILABLE_HERE,
    NO_LONGER_NEEDED;

    public boolean settled() {
        return this == MET || this == DECLINED_BY_PERSON || this == NO_LONGER_NEEDED;
    }
}
