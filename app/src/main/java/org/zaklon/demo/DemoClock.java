package org.zaklon.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The wall clock, except while the invented past is played: then it stands where the play is. */
@Component
@Primary
@Profile("demo")
class DemoClock implements InstantSource {
    private volatile Instant played;

    @Override
    public Instant instant() {
        var then = played;
        return then != null ? then : Instant.now();
    }

    void standAt(Instant then) {
        played = then;
    }

    void forward(Duration by) {
        played = instant().plus(by);
    }

    void backToNow() {
        played = null;
    }
}
