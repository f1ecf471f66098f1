package org.zaklon.statistics.facts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.zaklon.cases.told.CaseMoved;
import org.zaklon.cases.told.ClockMoved;
import org.zaklon.cases.told.ConsentTakenBack;

/** Hears how the work on cases went: taken up, closed, on time or not, and consents taken back. */
@Component
class HearCases {
    private final Hearing hearing;
    private final JdbcClient sql;

    HearCases(Hearing hearing, JdbcClient sql) {
        this.hearing = hearing;
        this.sql = sql;
    }

    @Async
    @TransactionalEventListener
    void hear(CaseMoved e) {
        hearing.once("statistics.case_step", e.fact(), () -> sql.sql("""
                insert into statistics.case_step (fact_id, person, step, reason, body, area, child, on_day)
                values (:fact, :person, :step, :reason, :body, :area, :child, :on)
                """)
                .param("fact", e.fact()).param("person", e.statisticalId()).param("step", e.step()).param("reason", e.reason())
                .param("body", e.bodyFunction()).param("area", e.area()).param("child", e.child()).param("on", hearing.day(e.at()))
                .update());
    }

    @Async
    @TransactionalEventListener
    void hear(ClockMoved e) {
        hearing.once("statistics.clock_step", e.fact(), () -> sql.sql("""
                insert into statistics.clock_step
                    (fact_id, person, clock, timer, step, due_on, in_time, why, body, area, child, on_day)
                values (:fact, :person, :clock, :timer, :step, :due, :inTime, :why, :body, :area, :child, :on)
                """)
                .param("fact", e.fact()).param("person", e.statisticalId()).param("clock", e.clock()).param("timer", e.timer())
                .param("step", e.step()).param("due", e.due()).param("inTime", e.inTime()).param("why", e.why())
                .param("body", e.bodyFunction()).param("area", e.area()).param("child", e.child()).param("on", hearing.day(e.at()))
                .update());
    }

    @Async
    @TransactionalEventListener
    void hear(ConsentTakenBack e) {
        hearing.once("statistics.withdrawal", e.fact(), () -> sql.sql("""
                insert into statistics.withdrawal (fact_id, person, shares_ended, body, area, child, on_day)
                values (:fact, :person, :shares, :body, :area, :child, :on)
                """)
                .param("fact", e.fact()).param("person", e.statisticalId()).param("shares", e.sharesEnded())
                .param("body", e.bodyFunction()).param("area", e.area()).param("child", e.child()).param("on", hearing.day(e.at()))
                .update());
    }
}
