package org.zaklon.sharing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.test.context.ContextConfiguration;
import org.zaklon.access.ActorSource;
import org.zaklon.country.Country;
import org.zaklon.kernel.CaseId;
import org.zaklon.store.TestDatabase;

/** Agreements and sharing on a real database in {@link Town}, by a clock that tests move. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = SharingRooms.Wiring.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
public @interface SharingRooms {

    /** The wiring of {@link SharingRooms}. */
    @EnableAsync
    @EnableAutoConfiguration
    @ComponentScan({"org.zaklon.store", "org.zaklon.audit", "org.zaklon.access", "org.zaklon.enclave", "org.zaklon.people", "org.zaklon.agreements", "org.zaklon.sharing"})
    class Wiring {

        @Bean
        ActorSource nobody() {
            return account -> Optional.empty();
        }

        @Bean
        Country country() {
            return Town.country();
        }

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }

        @Bean
        Glances glances() {
            return new Glances();
        }

        @Bean
        Heard heard() {
            return new Heard();
        }
    }

    /** Cases of which only this is known: whether they are of a child. */
    final class Glances implements CaseGlance {
        private final Set<CaseId> adults = ConcurrentHashMap.newKeySet();

        void adult(CaseId id) {
            adults.add(id);
        }

        void child(CaseId id) {
            adults.remove(id);
        }

        @Override
        public Optional<Glance> glance(CaseId id) {
            return Optional.of(new Glance("K-" + id.value().toString().substring(0, 4), !adults.contains(id)));
        }
    }

    /** What was told, heard in the transaction of the act. */
    final class Heard {
        private final List<ConsentWithdrawn> withdrawn = new CopyOnWriteArrayList<>();
        volatile boolean fail;

        @EventListener
        void on(ConsentWithdrawn event) {
            if (fail) {
                throw new IllegalStateException("on purpose");
            }
            withdrawn.add(event);
        }

        List<ConsentWithdrawn> of(CaseId id) {
            return withdrawn.stream().filter(e -> e.caseId().equals(id)).toList();
        }
    }
}
