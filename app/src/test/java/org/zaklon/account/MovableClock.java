package org.zaklon.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The clock of the house, which a test moves forward. */
public final class MovableClock implements InstantSource {
    private Duration ahead = Duration.ZERO;

    public void forward(Duration by) {
        ahead = ahead.plus(by);
    }

    @Override
    public Instant instant() {
        return InstantSource.system().instant().plus(ahead);
    }
}
