package org.zaklon.forums.community.mediation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.zaklon.access.Notifications;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.country.Country;
import org.zaklon.kernel.UnitCode;

/** Reminds, once, the unit that ended a mediation that it is time to ask whether it holds. */
@Component
public class RemindFollowUps {
    private final Work work;
    private final MediationStore store;
    private final Country country;
    private final InstantSource clock;
    private final ObjectProvider<Notifications> notifications;

    RemindFollowUps(Work work, MediationStore store, Country country, InstantSource clock, ObjectProvider<Notifications> notifications) {
        this.work = work;
        this.store = store;
        this.country = country;
        this.clock = clock;
        this.notifications = notifications;
    }

    /** @return how many follow-ups were due */
    public int remind() {
        return work.system("forum-follow-ups", () -> {
            var due = store.due(LocalDate.ofInstant(clock.instant(), country.zone()));
            due.forEach(one -> store.reminded(one.id()));
            due.stream().map(MediationStore.Due::unit).distinct().forEach(unit -> notifications.ifAvailable(told ->
                    told.tell(new UnitCode(unit), EnumSet.of(Role.FORUM_COORDINATOR, Role.FORUM_MEMBER), "community.notice.follow-up")));
            return due.size();
        });
    }

    /** In the morning of the country; a morning that was missed is made up for at start. */
    @Configuration(proxyBeanMethods = false)
    static class Daily {

        @Bean
        RecurringTask<Void> forumFollowUps(RemindFollowUps remind, Country country) {
            return Tasks.recurring("forum-follow-ups", Schedules.daily(country.zone(), LocalTime.of(6, 0)))
                    .execute((instance, context) -> remind.remind());
        }
    }
}
