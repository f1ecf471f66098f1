package org.zaklon.forums.taskforce.support;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.zaklon.access.Notifications;
import org.zaklon.access.Work;
import org.zaklon.bodies.Bodies;

/**
 * Tells, once, that an answer is overdue: the service that owes it, and whoever asked and may now ask elsewhere. Nobody above either of them is told,
 * because nobody else in the body knows of the request.
 */
@Component
public class RemindLate {
    private final Work work;
    private final SupportStore store;
    private final Bodies bodies;
    private final ObjectProvider<Notifications> notifications;

    RemindLate(Work work, SupportStore store, Bodies bodies, ObjectProvider<Notifications> notifications) {
        this.work = work;
        this.store = store;
        this.bodies = bodies;
        this.notifications = notifications;
    }

    /** @return how many answers became overdue */
    public int remind() {
        return work.system("task-force-support", () -> {
            var late = store.newlyLate();
            late.stream().flatMap(one -> Stream.concat(Stream.of(one.asker()), bodies.seated(one.body(), one.service()).stream())).distinct()
                    .forEach(who -> notifications.ifAvailable(told -> told.remind(who)));
            return late.size();
        });
    }

    /** The shortest clock of an answer is an hour. */
    @Configuration(proxyBeanMethods = false)
    static class OftenEnough {

        @Bean
        RecurringTask<Void> lateSupport(RemindLate remind) {
            return Tasks.recurring("task-force-support", FixedDelay.of(Duration.ofMinutes(5))).execute((instance, context) -> remind.remind());
        }
    }
}
