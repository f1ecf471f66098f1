package org.zaklon.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/**
 * Clocks, reminders and expiry: each run happens on one of several nodes. A module declares its job as a bean of type
 * {@link RecurringTask}. Tests turn the scheduler off ({@code zaklon.jobs=false}) and call the job itself.
 */
@Configuration(proxyBeanMethods = false)
class Jobs {

    @Bean(destroyMethod = "stop")
    Scheduler scheduler(DataSource dataSource, List<RecurringTask<?>> recurring, List<Task<?>> all) {
        return Scheduler.create(dataSource, all.stream().filter(task -> !recurring.contains(task)).toList())
                .startTasks(recurring)
                .tableName("store.scheduled_tasks")
                .threads(2)
                // the log is chained within a second or two of each act
                .pollingInterval(Duration.ofSeconds(1))
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
    }

    @Bean
    Start startOfScheduler(Scheduler scheduler, @Value("${zaklon.jobs:true}") boolean enabled) {
        return new Start(scheduler, enabled);
    }

    record Start(Scheduler scheduler, boolean enabled) {

        @EventListener(ApplicationReadyEvent.class)
        void start() {
            if (enabled) {
                scheduler.start();
            }
        }
    }
}
