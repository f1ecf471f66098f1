package org.zaklon.statistics.facts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.zaklon.services.ServiceAnswered;
import org.zaklon.services.ServiceDelivered;

/** Hears what was offered, answered and delivered, after it is committed. */
@Component
class HearServices {
    private final Hearing hearing;
    private final JdbcClient sql;

    HearServices(Hearing hearing, JdbcClient sql) {
        this.hearing = hearing;
        this.sql = sql;
    }

    @Async
    @TransactionalEventListener
    void hear(ServiceAnswered e) {
        hearing.once("statistics.service_answer", e.fact(), () -> sql.sql("""
                insert into statistics.service_answer
                    (fact_id, person, line, place, service, minimum, state, body, area, child, on_day, known_on)
                values (:fact, :person, :line, :place, :service, :minimum, :state, :body, :area, :child, :on, :known)
                """)
                .param("fact", e.fact()).param("person", e.statisticalId()).param("line", e.line()).param("place", e.place())
                .param("service", e.code()).param("minimum", e.minimum()).param("state", e.state().name())
                .param("body", e.byFunction()).param("area", e.area()).param("child", e.child()).param("on", e.on())
                .param("known", hearing.day(e.at()))
                .update());
    }

    @Async
    @TransactionalEventListener
    void hear(ServiceDelivered e) {
        hearing.once("statistics.delivery", e.fact(), () -> sql.sql("""
                insert into statistics.delivery
                    (fact_id, person, delivery, service, from_day, to_day, outcome, needs_met, body, area, child, known_on)
                values (:fact, :person, :delivery, :service, :from, :to, :outcome, :met, :body, :area, :child, :known)
                """)
                .param("fact", e.fact()).param("person", e.statisticalId()).param("delivery", e.delivery()).param("service", e.service())
                .param("from", e.from()).param("to", e.to()).param("outcome", e.outcome().name()).param("met", e.needsMet().name())
                .param("body", e.byFunction()).param("area", e.area()).param("child", e.child()).param("known", hearing.day(e.at()))
                .update());
    }
}
