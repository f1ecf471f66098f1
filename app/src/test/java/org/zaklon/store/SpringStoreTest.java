package org.zaklon.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = SpringStoreTest.OnlyTheStore.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
class SpringStoreTest {

    @Import({StoreConfiguration.class, Jobs.class})
    static class OnlyTheStore {

        private final AtomicBoolean ownerSeen = new AtomicBoolean();

        @Bean
        AtomicBoolean ownerSeen() {
            return ownerSeen;
        }

        @Bean
        AtStartup look() {
            return owner -> {
                try (var statement = owner.createStatement(); var rows = statement.executeQuery("select current_user")) {
                    rows.next();
                    ownerSeen.set(rows.getString(1).equals(Roles.OWNER));
                }
            };
        }
    }

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private AtomicBoolean ownerSeen;

    @Test
    void theApplicationRunsAsItsOwnRoleAndNeverAsTheOwner() {
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo(Roles.APP);
    }

    @Test
    void aModulePreparesWithTheOwnersRightsBeforeTheApplicationServes() {
        assertThat(ownerSeen).isTrue();
    }

    @Test
    void aTableIsMetOnlyUnderTheNameOfItsModule() {
        assertThat(jdbc.sql("show search_path").query(String.class).single()).isEqualTo("pg_catalog");
    }

    @Test
    void aStatementIsPlannedOnceForAConnectionBecauseItsPoliciesCostMoreToPlanThanToAsk() {
        assertThat(jdbc.sql("show plan_cache_mode").query(String.class).single()).isEqualTo("force_generic_plan");
        assertThat(jdbc.sql("show enable_seqscan").query(String.class).single()).isEqualTo("off");
    }

    @Test
    void aTransactionThatFailsLeavesNothing() {
        var account = java.util.UUID.randomUUID();
        try {
            transaction.executeWithoutResult(status -> {
                jdbc.sql("insert into store.once values (?, ?, 'x', now())").params(account, account).update();
                throw new IllegalStateException("on purpose");
            });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("on purpose");
        }
        assertThat(jdbc.sql("select count(*) from store.once where account = ?").param(account).query(Integer.class).single())
                .isZero();
    }
}
