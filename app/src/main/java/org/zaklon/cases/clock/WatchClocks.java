package org.zaklon.cases.clock;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.InstantSource;
import java.util.EnumSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.zaklon.access.Notifications;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.audit.Entry;
import org.zaklon.cases.ClockDue;
import org.zaklon.cases.clock.Clock.State;
import org.zaklon.cases.file.CaseFiles;
import org.zaklon.country.Country;

/** Notices that clocks come near their end or reach it. Each step of each clock is noticed once, by one node. */
@Component
class WatchClocks {
    private static final int BATCH = 200;
    private static final String NOTICE = "cases.told.clock";

    private final Work work;
    private final Clocks clocks;
    private final CaseFiles files;
    private final Country country;
    private final Notifications notifications;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    WatchClocks(Work work, Clocks clocks, CaseFiles files, Country country, Notifications notifications, Audit audit,
            ApplicationEventPublisher events, InstantSource clock) {
        this.work = work;
        this.clocks = clocks;
        this.files = files;
        this.country = country;
        this.notifications = notifications;
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
        files.find(running.caseId()).ifPresent(file -> {
            notifications.tell(file.unit(), EnumSet.of(Role.CASE_MANAGER, Role.CASE_SUPERVISOR), NOTICE);
            if (over) {
                // Silence is not the end of it: whoever coordinates the area sees the pseudonym and the clock, nothing more.
                notifications.tell(country.coordinationOf(file.area()).code(),
                        EnumSet.of(Role.TEAM_COORDINATOR, Role.STATE_COORDINATOR), NOTICE);
            }
            events.publishEvent(new ClockDue(running.caseId(), file.unit(), running.timer(), over));
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {
        @Bean
        RecurringTask<Void> clocksJob(WatchClocks watch) {
            return Tasks.recurring("cases.clocks", FixedDelay.ofMinutes(1)).execute((instance, context) -> watch.watch());
        }
    }
}
