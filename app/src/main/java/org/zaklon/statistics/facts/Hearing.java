package org.zaklon.statistics.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Work;
import org.zaklon.country.Country;

/**
 * What all listeners have in common: a fact is written in a transaction of its own, as the system, and once. The registry of events
 * brings an event again where a node died; its identity keeps it from being counted twice.
 */
@Component
class Hearing {
    private final Work work;
    private final JdbcClient sql;
    private final Country country;

    Hearing(Work work, JdbcClient sql, Country country) {
        this.work = work;
        this.sql = sql;
        this.country = country;
    }

    /** @param table of the facts, a constant of the listener */
    void once(String table, UUID fact, Runnable add) {
        try {
            work.system("statistics", () -> {
                if (!sql.sql("select exists (select from %s where fact_id = ?)".formatted(table)).param(fact).query(Boolean.class).single()) {
                    add.run();
                }
                return null;
            });
        } catch (DuplicateKeyException twin) {
            // Another node heard the same at the same moment; the line is there.
        }
    }

    /** No finer than the day: the moment would join a fact with the entry that was written in the same transaction. */
    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, country.zone());
    }
}
