package org.zaklon.trainings.learner;

import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.trainings.LearnerId;

/**
 * Somebody who learns, as the registry knows them: a professional, by a name for work.
 *
 * @param account null where the person has none
 * @param mergedInto the same person's other entry, which counts for both; null for an entry that stands for itself
 * @param name empty for a reader who may see codes only
 */
public record Learner(LearnerId id, Coded coded, AccountId account, LearnerId mergedInto, String name, String reference) {

    /**
     * What is counted.
     *
     * @param rank a code of the list {@code rank-bands}
     */
    public record Coded(AgencyCode agency, String profession, String rank, String sex, AreaCode area) {}

    /** Never the name. */
    @Override
    public String toString() {
        return "learner " + id.value();
    }
}
