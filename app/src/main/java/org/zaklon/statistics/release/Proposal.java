package org.zaklon.statistics.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.zaklon.disclosure.release.Epoch;
import org.zaklon.kernel.AccountId;
import org.zaklon.statistics.release.cohort.Parameters;

/**
 * A proposed edition.
 *
 * @param cutoff the last day that is counted: what the platform knew by its end
 * @param batch how many persons must be touched before a published family of cells may change
 * @param builtOn the number of the official edition that it follows; 0 for the first
 * @param frozenAt when its people were frozen; null before it was computed
 * @param step what the engine is doing, in its own words; {@code done} of {@code parts}
 * @param digest SHA-256 over what would be published, its explanations included; null before
 * @param number of the edition it became; null where it became none
 */
record Proposal(UUID id, String dataset, LocalDate cutoff, Parameters parameters, ProposalState state, String step, long done, long parts,
        AccountId by, Instant at, int builtOn, Instant frozenAt, String digest, AccountId decidedBy, Instant decidedAt, String reason,
        Integer number) {

    Epoch epoch() {
        return new Epoch(String.valueOf(builtOn + 1), cutoff, frozenAt);
    }
}
