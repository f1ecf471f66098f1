package org.zaklon.kernel;

/** Why a question has no answer. These differ from each other and from an empty field (law 14 of the house). */
public enum Unanswered {
    /** Asked or looked for, and still not known. */
    UNKNOWN,
    /** Nobody asked yet. */
    NOT_ASKED,
    /** The person preferred not to answer. */
    REFUSED,
    /** Looked into, and there is none. */
    ASSESSED_NONE
}
