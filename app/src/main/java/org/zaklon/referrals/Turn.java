package org.zaklon.referrals;

import java.time.Instant;

/**
 * The clock of one turn: since when somebody is waited for, until when, how far silence was followed up.
 *
 * @param nextStepAt when the next step is due; null after the last
 */
public record Turn(Instant since, Instant due, Step step, Instant nextStepAt) {

    public boolean late(Instant now) {
        return now.isAfter(due);
    }
}
