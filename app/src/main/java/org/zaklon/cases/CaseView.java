package org.zaklon.cases;

import java.util.List;
import org.zaklon.access.CaseFacts;

/**
 * A case as one asker may see it.
 *
 * @param assertions those the asker may read, oldest first
 * @param content whether the asker reads entries, and not only the row of the queue
 */
public record CaseView(CaseFile file, CaseFacts facts, List<Assertion> assertions, boolean content) {
    public CaseView {
        assertions = List.copyOf(assertions);
    }
}
