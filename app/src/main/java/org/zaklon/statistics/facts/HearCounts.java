package org.zaklon.statistics.facts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.zaklon.cases.told.PairsCounted;
import org.zaklon.cases.told.PeopleCounted;

/** Hears how many people all records are, and what that count stands on. */
@Component
class HearCounts {
    private final Hearing hearing;
    private final JdbcClient sql;

    HearCounts(Hearing hearing, JdbcClient sql) {
        this.hearing = hearing;
        this.sql = sql;
    }

    @Async
    @TransactionalEventListener
    void hear(PeopleCounted e) {
        hearing.once("statistics.people_counted", e.fact(), () -> sql.sql("""
                insert into statistics.people_counted (fact_id, records, people, together, on_day) values (:fact, :records, :people, :together, :on)
                """)
                .param("fact", e.fact()).param("records", e.records()).param("people", e.people()).param("together", e.together())
                .param("on", hearing.day(e.at())).update());
    }

    @Async
    @TransactionalEventListener
    void hear(PairsCounted e) {
        hearing.once("statistics.pairs_counted", e.fact(), () -> sql.sql("""
                insert into statistics.pairs_counted (fact_id, counted, band, pairs, reviewed, same, on_day)
                values (:fact, :counted, :band, :pairs, :reviewed, :same, :on)
                """)
                .param("fact", e.fact()).param("counted", e.counted()).param("band", e.band()).param("pairs", e.pairs())
                .param("reviewed", e.reviewed()).param("same", e.same()).param("on", hearing.day(e.at())).update());
    }
}
