package org.zaklon.statistics.sources;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.ContextConfiguration;
import org.zaklon.access.ActorSource;
import org.zaklon.store.TestDatabase;

/** The rooms that imports need, over a database of their own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = SourceRooms.Rooms.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
public @interface SourceRooms {

    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = {"org.zaklon.store", "org.zaklon.audit", "org.zaklon.access", "org.zaklon.country", "org.zaklon.published",
                "org.zaklon.statistics.sources", "org.zaklon.statistics.facts"},
            excludeFilters = @ComponentScan.Filter(Controller.class))
    class Rooms {

        @Bean
        ActorSource nobody() {
            return account -> Optional.empty();
        }
    }
}
