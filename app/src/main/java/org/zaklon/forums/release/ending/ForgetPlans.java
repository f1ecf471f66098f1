package org.zaklon.forums.release.ending;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.audit.Entry;
import org.zaklon.country.Country;
import org.zaklon.people.subject.SubjectId;
import org.zaklon.people.subject.Subjects;

/**
 * Takes plans away that are over for as long as the profile's timer {@code retention-plan} says: name, needs, judgements, days, who looked,
 * all of it. What stays is the count of its year, what was missing where, and the log, which holds codes only. A plan that was suspended
 * and that nobody took up again is over too, or forgetting to close one would keep it for ever. Where the country has no such timer nothing
 * is taken away.
 */
@Component
public class ForgetPlans {
    private static final String TIMER = "retention-plan";

    private final Work work;
    private final JdbcClient sql;
    private final Subjects subjects;
    private final Ends ends;
    private final Country country;
    private final Audit audit;
    private final InstantSource clock;

    ForgetPlans(Work work, JdbcClient sql, Subjects subjects, Ends ends, Country country, Audit audit, InstantSource clock) {
        this.work = work;
        this.sql = sql;
        this.subjects = subjects;
        this.ends = ends;
        this.country = country;
        this.audit = audit;
        this.clock = clock;
    }

    private record Over(UUID plan, UUID subject, String state, LocalDate since) {}

    /** @return how many plans were taken away */
    public int forget() {
        var timer = country.findTimer(TIMER);
        if (timer.isEmpty()) {
            return 0;
        }
        return work.system("plans-retention", () -> {
            var due = over().stream().filter(plan -> timer.get().dueFrom(plan.since()).isBefore(today())).toList();
            due.forEach(this::forget);
            return due.size();
        });
    }

    private void forget(Over plan) {
        sql.sql("delete from forums.plan where id = ?").param(plan.plan()).update();
        subjects.forget(new SubjectId(plan.subject()));
        if (plan.state().equals("SUSPENDED")) { // the others were counted in the year in which they ended
            ends.count(today(), plan.state());
        }
        audit.append(Entry.bySystem("PLAN_FORGOTTEN").about(plan.plan().toString()).with("state", plan.state()));
    }

    /** Plans that are over, since when. */
    private List<Over> over() {
        return sql.sql("""
                select p.id, p.subject_id, p.state, (select max(s.at) from forums.plan_step s where s.plan_id = p.id) as since
                from forums.plan p where p.state in ('CLOSED', 'DECLINED', 'MOVED', 'SUSPENDED')
                """)
                .query((row, n) -> new Over(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3),
                        LocalDate.ofInstant(row.getTimestamp(4).toInstant(), country.zone()))).list();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), country.zone());
    }

    /** At night, on one of several nodes; a night that was missed is made up for at start. */
    @Configuration(proxyBeanMethods = false)
    static class Nightly {

        @Bean
        RecurringTask<Void> plansRetention(ForgetPlans forget, Country country) {
            return Tasks.recurring("plans-retention", Schedules.daily(country.zone(), LocalTime.of(2, 40)))
                    .execute((instance, context) -> forget.forget());
        }
    }
}
