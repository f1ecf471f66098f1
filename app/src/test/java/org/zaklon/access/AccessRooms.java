package org.zaklon.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.context.ContextConfiguration;
import org.zaklon.store.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

/** The three lowest rooms on a real database: store, audit and access; nobody signs in. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = AccessRooms.Wiring.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
public @interface AccessRooms {

    /** The wiring of {@link AccessRooms}. */
    @ComponentScan({"org.zaklon.store", "org.zaklon.audit", "org.zaklon.access"})
    class Wiring {

        @Bean
        JsonMapper json() {
            return JsonMapper.builder().build();
        }

        @Bean
        ActorSource nobody() {
            return account -> Optional.empty();
        }
    }
}
