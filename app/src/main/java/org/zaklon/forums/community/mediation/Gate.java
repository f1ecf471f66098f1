package org.zaklon.forums.community.mediation;

import java.util.List;
import java.util.Optional;
import org.zaklon.kernel.Reason;

/** The gate before mediation, as a rule. The database keeps the same one by its triggers. */
final class Gate {
    private Gate() {}

    /**
     * Why an issue may not be mediated; empty where it may.
     *
     * @param neverMediated whether the category of the issue alone forbids it
     * @param screenings all that were recorded for it, oldest first
     */
    static Optional<Reason> closed(boolean neverMediated, List<Screening> screenings) {
        if (neverMediated) {
            return Optional.of(Reason.of("refused.community-mediation-never"));
        }
        if (screenings.stream().anyMatch(Screening::positive)) {
            return Optional.of(Reason.of("refused.community-mediation-sign"));
        }
        if (screenings.isEmpty()) {
            return Optional.of(Reason.of("refused.community-mediation-unscreened"));
        }
        return screenings.getLast().clear() ? Optional.empty() : Optional.of(Reason.of("refused.community-mediation-unknown"));
    }
}
