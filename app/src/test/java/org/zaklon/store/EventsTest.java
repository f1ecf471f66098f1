package org.zaklon.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox: what a module tells others is stored with the act, and delivered after it. */
@SpringBootTest(classes = EventsTest.Events.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
class EventsTest {

    record Told(UUID about) {}

    @EnableAsync
    @Import({StoreConfiguration.class, Listener.class})
    @EnableAutoConfiguration
    static class Events {}

    static class Listener {

        private final JdbcClient jdbc;
        private final CompletableFuture<Integer> waiting = new CompletableFuture<>();

        Listener(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @Async
        @TransactionalEventListener
        void on(Told told) {
            waiting.complete(jdbc.sql("select count(*) from store.event_publication").query(Integer.class).single());
        }

        CompletableFuture<Integer> waiting() {
            return waiting;
        }
    }

    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Listener listener;

    @Autowired
    private IncompleteEventPublications incomplete;

    @Test
    void anEventIsStoredWithTheActAndHandedOverAfterIt() throws Exception {
        transaction.executeWithoutResult(status -> publisher.publishEvent(new Told(UUID.randomUUID())));
        assertThat(listener.waiting().get(20, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(incomplete).isNotNull();
    }
}
