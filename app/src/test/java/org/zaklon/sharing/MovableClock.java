package org.zaklon.sharing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Stands where a test puts it. */
public final class MovableClock implements InstantSource {
    /** Late in November, shortly after noon in Sarajevo. */
    public static final Instant START = Instant.parse("2026-11-21T11:30:00Z");

    private volatile Instant now = START;

    @Override
    public Instant instant() {
        return now;
    }

    public void forward(Duration by) {
        now = now.plus(by);
    }

    public void standAt(Instant then) {
        now = then;
    }
}
