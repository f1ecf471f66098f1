package org.zaklon.statistics.facts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.zaklon.cases.StatusAsserted;

/** Hears what was said about a status, after it is committed and in a transaction of its own. */
@Component
class HearAssertions {
    private final Hearing hearing;
    private final JdbcClient sql;

    HearAssertions(Hearing hearing, JdbcClient sql) {
        this.hearing = hearing;
        this.sql = sql;
    }

    // Not @ApplicationModuleListener: it would open its transaction before the context of the system is bound to it.
    @Async
    @TransactionalEventListener
    void hear(StatusAsserted said) {
        hearing.once("statistics.assertion", said.fact(), () -> sql.sql("""
                insert into statistics.assertion (fact_id, person, level, decided_on, known_on, sex, age, forms, main_form, reach,
                    citizenship, body, area)
                values (:fact, :person, :level, :on, :known, :sex, :age, :forms::text[], :main, :reach, :citizenship, :body, :area)
                """)
                .param("fact", said.fact()).param("person", said.statisticalId()).param("level", said.level())
                .param("on", said.on()).param("known", hearing.day(said.at()))
                .param("sex", said.sex()).param("age", said.ageGroup()).param("forms", said.forms().stream().sorted().toArray(String[]::new))
                .param("main", said.mainForm()).param("reach", said.reach()).param("citizenship", said.citizenshipGroup())
                .param("body", said.bodyFunction()).param("area", said.area())
                .update());
    }
}
