package org.zaklon.sharing;

import java.util.Optional;
import org.zaklon.kernel.CaseId;

/** The little that sharing must know of a case; implemented above, by the room that keeps cases. Asked inside work. */
public interface CaseGlance {

    /** @param child whether it is a child's; whoever is not known to be an adult is one (Convention, Art. 10(3)) */
    record Glance(String pseudonym, boolean child) {}

    /** Empty where the asker may not know of the case. */
    Optional<Glance> glance(CaseId id);
}
