package org.zaklon.store;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Nobody sends the same write again after weeks; until then {@link Answered} must know it. A demonstration never forgets: by its
 * answers it knows which scenes it has played.
 */
@Configuration(proxyBeanMethods = false)
@Profile("!demo")
class ForgetAnswered {

    @Bean
    RecurringTask<Void> forgetAnsweredJob(JdbcClient sql, @Value("${zaklon.answered.kept:30d}") Duration kept) {
        return Tasks.recurring("store.forget-answered", Schedules.daily(LocalTime.of(2, 20)))
                .execute((instance, context) -> forget(sql, kept));
    }

    /**
     * @param kept how long an answer is kept; the database keeps each for a week at least
     * @return how many were forgotten
     */
    static long forget(JdbcClient sql, Duration kept) {
        return sql.sql("select store.forget_answered(make_interval(secs => ?))")
                .param((double) kept.toSeconds()).query(Long.class).single();
    }
}
