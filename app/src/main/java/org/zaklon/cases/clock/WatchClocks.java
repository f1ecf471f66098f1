package org.zaklon.cases.clock;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.InstantSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.audit.Entry;
import org.zaklon.cases.ClockDue;
import org.zaklon.cases.clock.Clock.State;
import org.zaklon.cases.file.CaseFiles;

/** Notices that clocks come near their end or reach it. Each step of each clock is noticed once, by one node. */
@Component
class WatchClocks {
    private static final int BATCH = 200;

    private final Work work;
    private final Clocks clocks;
    private final CaseFiles files;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    WatchClocks(Work work, Clocks clocks, CaseFiles files, Audit audit, ApplicationEventPublisher events, InstantSource clock) {
        this.work = work;
        this.clocks = clocks;
        this.files = files;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** @return how many clocks changed their state */
    int watch() {
        return work.system("clocks", () -> {
            var due = clocks.toJudge(BATCH);
            due.forEach(this::judge);
            return due.size();
        });
    }

    private void judge(Clock running) {
        var over = !clock.instant().isBefore(running.due());
        clocks.judged(running, over ? State.OVERDUE : State.AT_RISK);
        audit.append(Entry.bySystem(over ? "CLOCK_OVERDUE" : "CLOCK_AT_RISK").on(running.caseId())
                .about(running.id().toString()).with("timer", running.timer()));
        files.find(running.caseId())
                .ifPresent(file -> events.publishEvent(new ClockDue(running.caseId(), file.unit(), running.timer(), over)));
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {
        @Bean
        RecurringTask<Void> clocksJob(WatchClocks watch) {
            return Tasks.recurring("cases.clocks", FixedDelay.ofMinutes(1)).execute((instance, context) -> watch.watch());
        }
    }
}
