package org.zaklon.bodies;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.test.context.ContextConfiguration;
import org.zaklon.access.Actor;
import org.zaklon.access.ActorSource;
import org.zaklon.access.Colleagues;
import org.zaklon.access.Role;
import org.zaklon.country.Country;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.UnitCode;
import org.zaklon.sharing.MovableClock;
import org.zaklon.sharing.Town;
import org.zaklon.store.TestDatabase;

/** Standing bodies and what lies below them on a real database in {@link Town}, by a clock that tests move. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = BodyRooms.Wiring.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
public @interface BodyRooms {

    /** The wiring of {@link BodyRooms}. */
    @EnableAsync
    @EnableAutoConfiguration
    @ComponentScan(
            value = {"org.zaklon.store", "org.zaklon.audit", "org.zaklon.access", "org.zaklon.enclave", "org.zaklon.people", "org.zaklon.agreements",
                    "org.zaklon.sharing", "org.zaklon.bodies"},
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Pages|Api|Navigation|Start)"))
    class Wiring {

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
        Staff staff() {
            return new Staff();
        }
    }

    /** Everybody who works in the town. */
    final class Staff implements Colleagues, ActorSource {
        private final Map<AccountId, Actor> actors = new ConcurrentHashMap<>();

        public Actor hire(Role role, UnitCode unit) {
            var actor = Town.actor(role, unit);
            actors.put(actor.account(), actor);
            return actor;
        }

        @Override
        public Optional<Actor> find(AccountId account) {
            return Optional.ofNullable(actors.get(account));
        }

        @Override
        public Optional<Colleague> findColleague(AccountId account) {
            return find(account).map(Staff::colleague);
        }

        @Override
        public List<Colleague> of(UnitCode unit) {
            return actors.values().stream().filter(a -> a.unit().equals(unit)).map(Staff::colleague).toList();
        }

        private static Colleague colleague(Actor actor) {
            return new Colleague(actor.account(), "Worker " + actor.account().value().toString().substring(0, 4), actor.unit(), actor.role());
        }
    }
}
