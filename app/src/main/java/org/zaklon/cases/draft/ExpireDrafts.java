package org.zaklon.cases.draft;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Deletes drafts that nobody sent in time: they hold what a person told, and no case answers for them. */
@Configuration(proxyBeanMethods = false)
class ExpireDrafts {

    @Bean
    RecurringTask<Void> deleteExpiredDrafts(Drafts drafts) {
        return Tasks.recurring("cases.drafts", FixedDelay.ofMinutes(15)).execute((instance, context) -> drafts.deleteExpired());
    }
}
