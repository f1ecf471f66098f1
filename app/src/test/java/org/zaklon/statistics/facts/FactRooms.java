package org.zaklon.statistics.facts;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.test.context.ContextConfiguration;
import org.zaklon.access.ActorSource;
import org.zaklon.country.Country;
import org.zaklon.store.TestDatabase;
import org.zaklon.ui.Texts;

/** The room of statistics over a database of its own, with nothing of the rooms that tell it. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = FactRooms.Rooms.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
public @interface FactRooms {

    @EnableAsync
    @EnableAutoConfiguration
    @ComponentScan({"org.zaklon.store", "org.zaklon.audit", "org.zaklon.access", "org.zaklon.country", "org.zaklon.published",
        "org.zaklon.statistics"})
    class Rooms {

        @Bean
        ActorSource nobody() {
            return account -> Optional.empty();
        }

        @Bean
        Texts texts(Country country, InstantSource clock) {
            return new Texts(country.languages(), country.zone(), clock, true);
        }
    }
}
