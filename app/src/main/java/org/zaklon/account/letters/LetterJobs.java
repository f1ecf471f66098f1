package org.zaklon.account.letters;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LetterJobs {

    @Bean
    RecurringTask<Void> sendLettersJob(SendLetters letters) {
        return Tasks.recurring("account.send-letters", FixedDelay.ofSeconds(20)).execute((instance, context) -> letters.send());
    }

    @Bean
    RecurringTask<Void> forgetLettersJob(SendLetters letters) {
        return Tasks.recurring("account.forget-letters", Schedules.daily(LocalTime.of(2, 40))).execute((instance, context) -> letters.forget());
    }
}
