package org.zaklon.demo.stage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.Function;
import org.zaklon.access.Actor;

/**
 * What a scene is played with.
 *
 * @param who somebody by the name with which they sign in
 * @param clock where the play stands; null for the present
 */
public record Stage(Function<String, Actor> who, Consumer<Instant> clock, LocalDate today, ZoneId zone) {

    /** Goes to the morning of a day, so many minutes in: what was said later is later. */
    public void stand(LocalDate day, int minute) {
        clock.accept(day.atTime(LocalTime.of(9, 0)).plusMinutes(minute).atZone(zone).toInstant());
    }

    public void standNow() {
        clock.accept(null);
    }
}
