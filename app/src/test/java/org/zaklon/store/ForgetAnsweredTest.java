package org.zaklon.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.RequestId;

class ForgetAnsweredTest {
    private static final AccountId ACCOUNT = new AccountId(UUID.fromString("00000000-0000-4000-8000-000000000001"));

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient sql = JdbcClient.create(database.dataSource());
    private final Answered answered = new Answered(sql);

    @Test
    void anAnswerIsForgottenWhenItsTimeIsOverAndNotBefore() throws SQLException {
        var old = answeredDaysAgo(31);
        var young = answeredDaysAgo(29);
        assertThat(ForgetAnswered.forget(sql, Duration.ofDays(30))).isEqualTo(1);
        assertThat(answered.find(old, ACCOUNT)).isEmpty();
        assertThat(answered.find(young, ACCOUNT)).isPresent();
        assertThat(ForgetAnswered.forget(sql, Duration.ofDays(30))).as("the next night").isZero();
    }

    @Test
    void anAnswerOfTheLastWeekStaysWhateverIsAsked() throws SQLException {
        var fresh = answeredDaysAgo(6);
        answeredDaysAgo(8);
        assertThat(ForgetAnswered.forget(sql, Duration.ZERO)).isEqualTo(1);
        assertThat(ForgetAnswered.forget(sql, Duration.ofDays(-400))).isZero();
        assertThat(answered.find(fresh, ACCOUNT)).isPresent();
    }

    @Test
    void ofSeveralNodesOneForgets() throws Exception {
        for (int i = 0; i < 40; i++) {
            answeredDaysAgo(100);
        }
        var counts = Collections.synchronizedList(new ArrayList<Long>());
        RecurringTask<Void> job = Tasks.recurring("store.forget-answered", FixedDelay.ofHours(1))
                .execute((instance, context) -> counts.add(ForgetAnswered.forget(sql, Duration.ofDays(30))));
        var nodes = new ArrayList<Scheduler>();
        try {
            for (int i = 0; i < 3; i++) {
                nodes.add(new Jobs().scheduler(database.dataSource(), List.of(job), List.of(job)));
            }
            nodes.forEach(Scheduler::start);
            long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (counts.isEmpty() && System.nanoTime() < end) {
                Thread.sleep(50);
            }
            // long enough for the other nodes to look for work as well
            Thread.sleep(2500);
        } finally {
            nodes.forEach(Scheduler::stop);
        }
        assertThat(counts).containsExactly(40L);
    }

    private RequestId answeredDaysAgo(int days) throws SQLException {
        var request = new RequestId(UUID.randomUUID());
        answered.remember(request, ACCOUNT, UUID.randomUUID());
        try (var superuser = database.asSuperuser();
                var age = superuser.prepareStatement("update store.once set at = now() - make_interval(days => ?) where request = ?")) {
            age.setInt(1, days);
            age.setObject(2, request.value());
            age.executeUpdate();
        }
        return request;
    }
}
