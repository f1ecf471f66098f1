package org.zaklon.trainings.certificate;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.zaklon.access.Notifications;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.audit.Entry;
import org.zaklon.country.Country;
import org.zaklon.kernel.Deed;
import org.zaklon.trainings.EnrolmentState;
import org.zaklon.trainings.Today;
import org.zaklon.trainings.learner.EnrolmentStore;
import org.zaklon.trainings.session.Session;
import org.zaklon.trainings.session.SessionStore;

/**
 * Settles sessions that ended, and reminds of certificates that end in 90, 30 and 7 days: the holder by a letter that says no more than
 * that there is something new, the officers of the holder's agency by a notice. A certificate ends by its date whether or not this ran.
 */
@Component
public class WatchCertificates {
    private static final List<Integer> DAYS = List.of(7, 30, 90);
    private static final int LOOKED_BACK = 14;

    private final Work work;
    private final SessionStore sessions;
    private final EnrolmentStore enrolments;
    private final CertificateStore certificates;
    private final Settle settle;
    private final Today today;
    private final Country country;
    private final ObjectProvider<Notifications> notifications;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    WatchCertificates(Work work, SessionStore sessions, EnrolmentStore enrolments, CertificateStore certificates, Settle settle, Today today,
            Country country, ObjectProvider<Notifications> notifications, Audit audit, ApplicationEventPublisher events) {
        this.work = work;
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.certificates = certificates;
        this.settle = settle;
        this.today = today;
        this.country = country;
        this.notifications = notifications;
        this.audit = audit;
        this.events = events;
    }

    /** @return how many holders were reminded */
    public int watch() {
        return work.system("trainings-watch", () -> {
            sessions.endedSince(today.day().minusDays(LOOKED_BACK)).forEach(this::over);
            return DAYS.stream().mapToInt(this::remind).sum();
        });
    }

    /** Settles a session that is over, and tells projects once of one that had a place and to which somebody came. */
    private void over(Session session) {
        settle.settleAll(enrolments.of(session.id()));
        var came = enrolments.of(session.id()).stream().anyMatch(e -> EnrolmentState.TOOK_PART.contains(e.state()));
        if (came && !session.place().isBlank() && sessions.tell(session.id())) {
            events.publishEvent(Deed.of(Deed.Kind.WORKSHOP_HELD, session.last(), session.area(), session.agency()));
        }
    }

    private int remind(int days) {
        var ending = certificates.ending(days);
        ending.forEach(certificate -> {
            certificates.reminded(certificate.id(), days);
            audit.append(Entry.bySystem("CERTIFICATE_ENDING").about(certificate.id()).with("days", "" + days));
            if (certificate.account() != null) {
                notifications.ifAvailable(told -> told.remind(certificate.account()));
            }
        });
        ending.stream().map(Certificate::learnerAgency).distinct().flatMap(agency -> country.unitsOf(agency).stream())
                .forEach(unit -> notifications.ifAvailable(told -> told.tell(unit.code(), Set.of(Role.TRAINING_OFFICER), "trainings.notice.ending")));
        return ending.size();
    }

    /** At night, on one of several nodes; a night that was missed is made up for at start. */
    @Configuration(proxyBeanMethods = false)
    static class Nightly {

        @Bean
        RecurringTask<Void> trainingsWatch(WatchCertificates watch, Country country) {
            return Tasks.recurring("trainings-watch", Schedules.daily(country.zone(), LocalTime.of(2, 10))).execute((instance, context) -> watch.watch());
        }
    }
}
