package org.zaklon.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class JobsTest {

    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void aJobDeclaredAsABeanRunsAndItsRunIsOnRecord() throws Exception {
        var ran = new CountDownLatch(1);
        RecurringTask<Void> job = Tasks.recurring("reminders", FixedDelay.ofHours(1)).execute((instance, context) -> ran.countDown());
        var scheduler = new Jobs().scheduler(database.dataSource(), List.of(job), List.of(job));
        try {
            scheduler.start();
            assertThat(ran.await(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            scheduler.stop();
        }
        try (var app = database.asApp();
                var statement = app.createStatement();
                var rows = statement.executeQuery("select last_success is not null from store.scheduled_tasks")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getBoolean(1)).isTrue();
        }
    }
}
