package org.zaklon.cases.clock;

import java.util.Set;

/** Why a clock was ended or extended, as a code; the words belong into the entries of the case, not beside a clock. */
public enum Why {
    /** What it was for is done. */
    DONE,
    /** It does not apply to this person. */
    NOT_NEEDED,
    /** The person ended it. */
    PERSON_ASKED,
    /** Public order (Convention, Art. 13(3)). */
    PUBLIC_ORDER,
    /** The status was claimed improperly (Convention, Art. 13(3)). */
    IMPROPER_CLAIM,
    /** The person needs more time to recover. */
    RECOVERY,
    /** Best interests of the child. */
    CHILD_INTEREST,
    /** Proceedings go on. */
    PROCEEDINGS,
    /** It was started by mistake. */
    MISTAKE,
    /** The case was closed. */
    CASE_CLOSED;

    public static final Set<Why> TO_END = Set.of(DONE, NOT_NEEDED, PERSON_ASKED, PUBLIC_ORDER, IMPROPER_CLAIM, MISTAKE);
    public static final Set<Why> TO_EXTEND = Set.of(RECOVERY, CHILD_INTEREST, PROCEEDINGS, PERSON_ASKED);
}
