package org.zaklon.oversight;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zaklon.access.Work;
import org.zaklon.audit.Chain;

/** Chains what was committed within a second or two, on one of several nodes. */
@Configuration(proxyBeanMethods = false)
class Sequencer {

    @Bean
    RecurringTask<Void> chainTheLog(Work work, Chain chain) {
        return Tasks.recurring("chain-the-log", FixedDelay.ofSeconds(1)).execute((task, context) -> catchUp(work, chain));
    }

    /** Batch after batch, each in a transaction of its own, until nothing waits. */
    static int catchUp(Work work, Chain chain) {
        int all = 0;
        int linked;
        do {
            linked = work.system("chain", chain::link);
            all += linked;
        } while (linked > 0);
        return all;
    }
}
