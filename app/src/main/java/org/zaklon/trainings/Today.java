package org.zaklon.trainings;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zaklon.country.Country;

/** The day and the moment by the clock of the house, in the zone of the profile. */
@Component
public class Today {
    private final InstantSource clock;
    private final Country country;

    Today(InstantSource clock, Country country) {
        this.clock = clock;
        this.country = country;
    }

    public LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), country.zone());
    }

    public Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
