package org.zaklon.agreements.watch;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.zaklon.access.Notifications;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.agreements.life.LifeStore;
import org.zaklon.audit.Audit;
import org.zaklon.audit.Entry;
import org.zaklon.country.Country;
import org.zaklon.kernel.AgencyCode;

/**
 * Announces the end of an agreement 90, 30 and 7 days before, the day on which the parties decide about its renewal, a review and an owed day 14 days before, and once more when they are
 * late. Each is said once. The letter says only that there is something new.
 */
@Component
public class AnnounceDays {
    private static final List<Integer> BEFORE_THE_END = List.of(90, 30, 7);
    private static final int BEFORE_A_DAY = 14;

    private final Work work;
    private final DayStore store;
    private final LifeStore life;
    private final Audit audit;
    private final Country country;
    private final ObjectProvider<Notifications> notifications;

    AnnounceDays(Work work, DayStore store, LifeStore life, Audit audit, Country country, ObjectProvider<Notifications> notifications) {
        this.work = work;
        this.store = store;
        this.life = life;
        this.audit = audit;
        this.country = country;
        this.notifications = notifications;
    }

    /** @return how many things were announced */
    public int announce() {
        return work.system("agreements-days", () -> {
            var today = life.today();
            return ends(today) + store.renewals(today).stream().mapToInt(day -> say(day, "RENEWAL", "agreements.notice.renewal")).sum() + days(store.reviews(today.plusDays(BEFORE_A_DAY)), today, "REVIEW", "review")
                    + days(store.duties(today.plusDays(BEFORE_A_DAY)), today, "DUTY", "duty");
        });
    }

    /** An agreement that was made for less than ninety days is not announced to end on the day on which it begins. */
    private int ends(LocalDate today) {
        int told = 0;
        for (var end : store.ends(today.plusDays(BEFORE_THE_END.getFirst()))) {
            var left = ChronoUnit.DAYS.between(today, end.day());
            for (var before : BEFORE_THE_END.reversed()) {
                if (left <= before && !end.since().plusDays(before).isAfter(end.day())) {
                    told += say(end, "END-" + before, "agreements.notice.ends-" + before);
                    break;
                }
            }
        }
        return told;
    }

    private int days(List<DayStore.Day> days, LocalDate today, String what, String key) {
        return days.stream().mapToInt(day -> day.day().isBefore(today) ? say(day, what + "-LATE", "agreements.notice." + key + "-late")
                : say(day, what, "agreements.notice." + key)).sum();
    }

    private int say(DayStore.Day day, String what, String key) {
        if (!store.first(day, what)) {
            return 0;
        }
        audit.append(Entry.bySystem("AGREEMENT_ANNOUNCED").about(day.agreement()).with("what", what).with("until", day.day().toString()));
        notifications.ifAvailable(told -> day.agencies().stream().map(AgencyCode::new).flatMap(party -> country.unitsOf(party).stream())
                .forEach(unit -> told.tell(unit.code(), Set.of(Role.AGREEMENT_OFFICER), key)));
        return 1;
    }

    /** After the agreements of the night were moved on. */
    @Configuration(proxyBeanMethods = false)
    static class Nightly {

        @Bean
        RecurringTask<Void> agreementsDays(AnnounceDays announce, Country country) {
            return Tasks.recurring("agreements-days", Schedules.daily(country.zone(), LocalTime.of(6, 0)))
                    .execute((instance, context) -> announce.announce());
        }
    }
}
