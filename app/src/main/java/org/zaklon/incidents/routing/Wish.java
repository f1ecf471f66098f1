package org.zaklon.incidents.routing;

/** What the reporter wants for one recipient. */
public enum Wish {
    SEND,
    /** Not now, but another recipient may pass it on. */
    LATER,
    NO
}
