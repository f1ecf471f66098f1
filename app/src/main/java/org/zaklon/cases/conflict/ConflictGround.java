package org.zaklon.cases.conflict;

import java.util.Arrays;
import java.util.Optional;

/** Why somebody is kept away, as a code: what lies behind it belongs into the agency's own file, not into the platform. */
enum ConflictGround {
    /** Related to somebody in the case, or living with them. */
    RELATIVE,
    /** Close to somebody in the case, or at odds with them. */
    ACQUAINTANCE,
    /** Takes part in the matter: suspect, witness, party. */
    PARTY,
    /** Worked on it before for another body. */
    EARLIER_ROLE,
    /** Is under investigation. */
    INVESTIGATED,
    OTHER;

    static Optional<ConflictGround> find(String code) {
        return Arrays.stream(values()).filter(g -> g.name().equals(code)).findFirst();
    }
}
