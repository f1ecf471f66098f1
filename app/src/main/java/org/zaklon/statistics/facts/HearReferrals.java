package org.zaklon.statistics.facts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.zaklon.referrals.ReferralAnswered;
import org.zaklon.referrals.ReferralEnded;
import org.zaklon.referrals.ReferralSent;
import org.zaklon.referrals.ReferralSilent;

/** Hears what became of referrals, after it is committed. */
@Component
class HearReferrals {
    private final Hearing hearing;
    private final JdbcClient sql;

    HearReferrals(Hearing hearing, JdbcClient sql) {
        this.hearing = hearing;
        this.sql = sql;
    }

    /** @param codes what only some steps tell */
    private record Step(UUID fact, UUID person, UUID referral, String step, List<String> services, Codes codes, String body, String area,
            boolean child, Instant at) {}

    private record Codes(String urgency, String reason, Boolean inTime, Boolean provided, String from) {
        static final Codes NONE = new Codes(null, null, null, null, null);
    }

    @Async
    @TransactionalEventListener
    void hear(ReferralSent e) {
        add(new Step(e.fact(), e.statisticalId(), e.referral(), "SENT", e.services(), new Codes(e.urgency(), null, null, null, e.fromFunction()),
                e.toFunction(), e.area(), e.child(), e.at()));
    }

    @Async
    @TransactionalEventListener
    void hear(ReferralAnswered e) {
        add(new Step(e.fact(), e.statisticalId(), e.referral(), e.answer(), e.services(), new Codes(null, e.reason(), e.inTime(), null, null),
                e.toFunction(), e.area(), e.child(), e.at()));
    }

    @Async
    @TransactionalEventListener
    void hear(ReferralEnded e) {
        add(new Step(e.fact(), e.statisticalId(), e.referral(), e.state(), e.services(), new Codes(null, e.reason(), null, e.provided(), null),
                e.toFunction(), e.area(), e.child(), e.at()));
    }

    @Async
    @TransactionalEventListener
    void hear(ReferralSilent e) {
        add(new Step(e.fact(), e.statisticalId(), e.referral(), e.step().name(), e.services(), Codes.NONE, e.waitsFor(), e.area(), e.child(),
                e.at()));
    }

    private void add(Step s) {
        hearing.once("statistics.referral_step", s.fact(), () -> sql.sql("""
                insert into statistics.referral_step (fact_id, person, referral, step, services, urgency, reason, in_time, provided,
                    from_body, body, area, child, on_day)
                values (:fact, :person, :referral, :step, :services::text[], :urgency, :reason, :inTime, :provided, :from, :body, :area,
                    :child, :on)
                """)
                .param("fact", s.fact()).param("person", s.person()).param("referral", s.referral()).param("step", s.step())
                .param("services", s.services().toArray(String[]::new)).param("urgency", s.codes().urgency())
                .param("reason", s.codes().reason()).param("inTime", s.codes().inTime()).param("provided", s.codes().provided())
                .param("from", s.codes().from()).param("body", s.body()).param("area", s.area()).param("child", s.child())
                .param("on", hearing.day(s.at()))
                .update());
    }
}
