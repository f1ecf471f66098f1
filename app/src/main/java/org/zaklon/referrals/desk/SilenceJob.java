package org.zaklon.referrals.desk;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Once a minute on one of the nodes; the shortest deadline is an hour. */
@Configuration(proxyBeanMethods = false)
class SilenceJob {

    @Bean
    RecurringTask<Void> referralsFollowed(FollowSilence silence, EndWithShare shares) {
        return Tasks.recurring("referrals-followed", FixedDelay.of(Duration.ofMinutes(1))).execute((instance, context) -> {
            shares.runOut();
            silence.run();
        });
    }
}
