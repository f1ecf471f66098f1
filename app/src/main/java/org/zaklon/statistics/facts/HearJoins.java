package org.zaklon.statistics.facts;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.zaklon.cases.told.PersonKnown;
import org.zaklon.cases.told.PersonsJoined;

/** Hears whose cases and records are one person, and from then on counts them once. */
@Component
class HearJoins {
    private final Hearing hearing;
    private final JdbcClient sql;
    private final OnePerson one;

    HearJoins(Hearing hearing, JdbcClient sql, OnePerson one) {
        this.hearing = hearing;
        this.sql = sql;
        this.one = one;
    }

    @Async
    @TransactionalEventListener
    void hear(PersonKnown e) {
        hearing.once("statistics.same_person", e.fact(), () -> {
            sql.sql("""
                    insert into statistics.same_person (fact_id, person, human, area, known_on)
                    values (:fact, :person, :human, :area, :known)
                    """)
                    .param("fact", e.fact()).param("person", e.statisticalId()).param("human", e.human()).param("area", e.area())
                    .param("known", hearing.day(e.at()))
                    .update();
            one.around(List.of(e.statisticalId()), hearing.day(e.at()));
        });
    }

    /** What repeats the last word about two records is no news, and no line. */
    @Async
    @TransactionalEventListener
    void hear(PersonsJoined e) {
        var first = e.one().toString().compareTo(e.other().toString()) < 0;
        hearing.once("statistics.joined", e.fact(), () -> {
            one.alone();
            var added = sql.sql("""
                    insert into statistics.joined (fact_id, one, other, same, known_on, said)
                    select :fact, :one, :other, :same, :known, coalesce(max(said), 0) + 1 from statistics.joined j where j.one = :one and j.other = :other
                    having :same is distinct from coalesce((array_agg(same order by said desc))[1], false)
                    """)
                    .param("fact", e.fact()).param("one", first ? e.one() : e.other()).param("other", first ? e.other() : e.one())
                    .param("same", e.same()).param("known", hearing.day(e.at())).update();
            if (added > 0) {
                one.around(List.of(e.one(), e.other()), hearing.day(e.at()));
            }
        });
    }
}
