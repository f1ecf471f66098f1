package org.zaklon.cases.told;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.audit.Entry;
import org.zaklon.enclave.Census;

/** Lets the enclave count people, once a day and by the clock, and tells statistics the numbers. */
@Component
public class TellCount {
    private final Census census;
    private final Work work;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    TellCount(Census census, Work work, Audit audit, ApplicationEventPublisher events, InstantSource clock) {
        this.census = census;
        this.work = work;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    public void run() {
        var count = census.run();
        work.system("told", () -> {
            var fact = UUID.randomUUID();
            events.publishEvent(new PeopleCounted(fact, count.records(), count.people(), count.together(), clock.instant()));
            count.bands().forEach(band -> events.publishEvent(new PairsCounted(UUID.randomUUID(), fact, band.band().name(), band.pairs(), band.reviewed(),
                    band.same(), clock.instant())));
            audit.append(Entry.bySystem("PEOPLE_COUNTED"));
            return null;
        });
    }

    /** The clock of the count. */
    @Configuration(proxyBeanMethods = false)
    static class Clock {

        @Bean
        RecurringTask<Void> peopleCounted(TellCount count, @Value("${zaklon.enclave.counted-at:0 40 3 * * *}") String at) {
            return Tasks.recurring("people-counted", Schedules.cron(at)).execute((instance, context) -> count.run());
        }
    }
}
