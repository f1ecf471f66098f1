package org.zaklon.referrals.desk;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.zaklon.access.ActorSource;
import org.zaklon.access.Notifications;
import org.zaklon.access.Role;
import org.zaklon.cases.Cases;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.UnitCode;
import org.zaklon.referrals.ReferralAnswered;
import org.zaklon.referrals.ReferralEnded;
import org.zaklon.referrals.ReferralSent;
import org.zaklon.referrals.ReferralSilent;
import org.zaklon.services.ServiceAnswered;
import org.zaklon.services.ServiceDelivered;
import org.zaklon.sharing.CaseGlance;
import org.zaklon.sharing.MovableClock;
import org.zaklon.store.TestDatabase;

/** Referrals, help and all rooms below on a real database with the real country profile, by a clock that tests move. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = ReferralRooms.Wiring.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
@TestPropertySource(properties = "spring.main.lazy-initialization=true")
public @interface ReferralRooms {

    /** The wiring of {@link ReferralRooms}. */
    @EnableAutoConfiguration
    @ComponentScan({"org.zaklon.store", "org.zaklon.audit", "org.zaklon.access", "org.zaklon.country", "org.zaklon.enclave", "org.zaklon.people",
        "org.zaklon.agreements", "org.zaklon.sharing", "org.zaklon.cases.file", "org.zaklon.services", "org.zaklon.referrals.desk"})
    class Wiring {

        @Bean
        ActorSource nobody() {
            return account -> Optional.empty();
        }

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }

        @Bean
        @ConditionalOnMissingBean
        CaseGlance glance(Cases cases) {
            return id -> cases.file(id).map(f -> new CaseGlance.Glance(f.pseudonym(), f.child()));
        }

        @Bean
        Told told() {
            return new Told();
        }

        @Bean
        Heard heard() {
            return new Heard();
        }
    }

    /** Notices that would have been given. */
    final class Told implements Notifications {
        /** One notice. */
        record Notice(UnitCode unit, Set<Role> roles, String key) {}

        private final List<Notice> notices = new ArrayList<>();

        @Override
        public synchronized void tell(UnitCode unit, Set<Role> roles, String key) {
            notices.add(new Notice(unit, roles, key));
        }

        @Override
        public void remind(AccountId account) {}

        public synchronized List<String> keys(UnitCode unit) {
            return notices.stream().filter(n -> n.unit().equals(unit)).map(Notice::key).toList();
        }

        synchronized List<Notice> all() {
            return List.copyOf(notices);
        }

        public synchronized void forget() {
            notices.clear();
        }
    }

    /** Events that statistics would have heard. */
    final class Heard {
        private final List<Object> events = new ArrayList<>();

        @EventListener({ReferralSent.class, ReferralAnswered.class, ReferralEnded.class, ReferralSilent.class, ServiceAnswered.class,
            ServiceDelivered.class})
        public synchronized void on(Object event) {
            events.add(event);
        }

        public synchronized <E> List<E> of(Class<E> type) {
            return events.stream().filter(type::isInstance).map(type::cast).toList();
        }

        public synchronized void forget() {
            events.clear();
        }
    }
}
