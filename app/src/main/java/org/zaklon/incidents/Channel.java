package org.zaklon.incidents;

/** How a report came in. */
public enum Channel {
    /** By the reporter, on the public page. */
    SELF,
    /** On the public page with somebody's help, or by somebody who sat beside. */
    ASSISTED, HOTLINE, ORAL, PAPER
}
