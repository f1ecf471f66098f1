package org.zaklon.bodies.meeting;

/** Whether somebody who was invited came. */
public enum Presence {
    INVITED, ATTENDED,
    /** An alternate who came in the holder's place. */
    SUBSTITUTE, APOLOGY,
    /** Said in writing what there was to say. */
    WRITTEN;

    public boolean there() {
        return this == ATTENDED || this == SUBSTITUTE;
    }
}
