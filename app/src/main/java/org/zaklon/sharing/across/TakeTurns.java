package org.zaklon.sharing.across;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.zaklon.access.Notifications;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.audit.Entry;
import org.zaklon.enclave.Enclave;
import org.zaklon.enclave.Questions;

/**
 * Lets the enclave take a turn, by the clock and never in a request, and tells the units that are asked that something waits. The line in the log is the same
 * whatever was found.
 */
@Component
class TakeTurns {
    static final Set<Role> ASKED = Set.of(Role.CASE_MANAGER, Role.CASE_SUPERVISOR);

    private final EndComparison ending;
    private final Enclave enclave;
    private final Work work;
    private final Questions questions;
    private final ObjectProvider<Notifications> notifications;
    private final Audit audit;
    private final InstantSource clock;

    TakeTurns(EndComparison ending, Enclave enclave, Work work, Questions questions, ObjectProvider<Notifications> notifications, Audit audit,
            InstantSource clock) {
        this.ending = ending;
        this.enclave = enclave;
        this.work = work;
        this.questions = questions;
        this.notifications = notifications;
        this.audit = audit;
        this.clock = clock;
    }

    void run() {
        ending.withoutBasis();
        enclave.run(clock.instant());
        work.system("across", () -> {
            questions.unitsToTell().forEach(unit -> notifications.ifAvailable(told -> told.tell(unit, ASKED, "sharing.notice.asked")));
            audit.append(Entry.bySystem("COMPARISONS_MADE"));
            return null;
        });
    }

    /** The clock of the turns. */
    @Configuration(proxyBeanMethods = false)
    static class Clock {

        @Bean
        RecurringTask<Void> comparisonsMade(TakeTurns turns, @Value("${zaklon.enclave.at:0 10 * * * *}") String at) {
            return Tasks.recurring("sharing-comparisons", Schedules.cron(at)).execute((instance, context) -> turns.run());
        }
    }
}
