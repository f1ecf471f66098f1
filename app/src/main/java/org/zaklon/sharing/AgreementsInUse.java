package org.zaklon.sharing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps an agreement from ending between the look at its clause and the share that rests on it. Whoever shares keeps it shared
 * until commit; whoever closes what rested on an ended agreement waits for them and so misses none.
 */
@Component
class AgreementsInUse {
    private static final long LOCK = 7406290146L;

    private final JdbcClient sql;

    AgreementsInUse(JdbcClient sql) {
        this.sql = sql;
    }

    void keepUntilCommit() {
        sql.sql("select pg_advisory_xact_lock_shared(?)::text").param(LOCK).query(String.class).single();
    }

    void waitForThoseWhoShare() {
        sql.sql("select pg_advisory_xact_lock(?)::text").param(LOCK).query(String.class).single();
    }
}
