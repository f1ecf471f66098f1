package org.zaklon.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The wall clock, except for the thread that plays the invented past: for it the time is that of the play. */
@Component
@Primary
@Profile("demo")
class DemoClock implements InstantSource {
    private final ThreadLocal<Instant> played = new ThreadLocal<>();

    @Override
    public Instant instant() {
        var then = played.get();
        return then != null ? then : Instant.now();
    }

    void standAt(Instant then) {
        played.set(then);
    }

    /** Whether the play may go on so much later; if so it stands there. It never passes the present. */
    boolean later(Instant now, Duration by) {
        var then = instant().plus(by);
        if (then.isAfter(now)) {
            return false;
        }
        standAt(then);
        return true;
    }

    void backToNow() {
        played.remove();
    }
}
