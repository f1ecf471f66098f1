package org.zaklon.sharing;

import java.util.List;
import org.zaklon.kernel.CaseId;

/**
 * A consent was taken back; what rested on it no longer opens anything.
 *
 * @param ended shares that opened something on this basis and no longer do
 */
public record ConsentWithdrawn(CaseId caseId, ConsentId consentId, List<ShareId> ended) {
    public ConsentWithdrawn {
        ended = List.copyOf(ended);
    }
}
