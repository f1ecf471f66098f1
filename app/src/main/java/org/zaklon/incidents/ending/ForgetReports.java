package org.zaklon.incidents.ending;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.audit.Entry;
import org.zaklon.country.Country;
import org.zaklon.incidents.IncidentRules;
import org.zaklon.incidents.Report;
import org.zaklon.incidents.Reports;

/**
 * Deletes the words, the messages and the receipt of reports whose time is over, as the profile's timer {@code retention-incident} says, and takes
 * them from every desk. What must be kept longer belongs into the recipient's own file.
 */
@Component
public class ForgetReports {
    private final Work work;
    private final Reports reports;
    private final IncidentRules rules;
    private final Audit audit;
    private final InstantSource clock;

    ForgetReports(Work work, Reports reports, IncidentRules rules, Audit audit, InstantSource clock) {
        this.work = work;
        this.reports = reports;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return how many reports were forgotten */
    public int forget() {
        return work.system("incidents-retention", () -> {
            var over = reports.over(rules.today(clock.instant()));
            over.forEach(id -> {
                reports.end(id, Report.Ending.FORGOTTEN, clock.instant());
                reports.send(id, List.of());
                audit.append(Entry.bySystem("INCIDENT_FORGOTTEN").about(id));
            });
            return over.size();
        });
    }

    /** At night, on one of several nodes; a night that was missed is made up for at start. */
    @Configuration(proxyBeanMethods = false)
    static class Nightly {

        @Bean
        RecurringTask<Void> incidentsRetention(ForgetReports forget, Country country) {
            return Tasks.recurring("incidents-retention", Schedules.daily(country.zone(), LocalTime.of(2, 50)))
                    .execute((instance, context) -> forget.forget());
        }
    }
}
