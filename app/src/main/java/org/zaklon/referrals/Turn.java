package org.zaklon.referrals;

import java.time.Duration;
import java.time.Instant;

/**
 * The clock of one turn: since when somebody is waited for, until when, how far silence was followed up.
 *
 * @param nextStepAt when the next step is due; null after the last
 * @param left while the sender is asked for more: what the receiver has left, since its clock is halted meanwhile; else null
 */
public record Turn(Instant since, Instant due, Step step, Instant nextStepAt, Duration left) {

    public boolean late(Instant now) {
        return now.isAfter(due);
    }
}
