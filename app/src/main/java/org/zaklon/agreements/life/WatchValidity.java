package org.zaklon.agreements.life;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.zaklon.access.Notifications;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.agreements.Agreement;
import org.zaklon.agreements.AgreementEnded;
import org.zaklon.agreements.AgreementEnding;
import org.zaklon.agreements.AgreementId;
import org.zaklon.agreements.AgreementState;
import org.zaklon.agreements.PartyLeft;
import org.zaklon.agreements.Register;
import org.zaklon.audit.Audit;
import org.zaklon.audit.Entry;
import org.zaklon.country.Country;

/**
 * Moves agreements on by their dates: begins what was signed before, marks what ends within thirty days, ends what is over, lets
 * go who withdrew. A clause begins and stops by its date whether or not this ran: the job writes it down, tells people and closes
 * what was open.
 */
@Component
public class WatchValidity {
    private static final int NOTICE_DAYS = 30;

    private final Work work;
    private final Register register;
    private final LifeStore store;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Country country;
    private final ObjectProvider<Notifications> notifications;

    WatchValidity(Work work, Register register, LifeStore store, Audit audit, ApplicationEventPublisher events, Country country,
            ObjectProvider<Notifications> notifications) {
        this.work = work;
        this.register = register;
        this.store = store;
        this.audit = audit;
        this.events = events;
        this.country = country;
        this.notifications = notifications;
    }

    /** @return how many agreements changed */
    public int watch() {
        return work.system("agreements-validity", () -> {
            var today = store.today();
            var starting = store.startingBy(today);
            starting.forEach(this::begin);
            var over = store.endingBy(today.minusDays(1),
                    EnumSet.of(AgreementState.IN_FORCE, AgreementState.EXPIRING, AgreementState.SUSPENDED));
            over.forEach(id -> move(id, AgreementState.EXPIRED, new AgreementEnded(id.value())));
            var soon = store.endingBy(today.plusDays(NOTICE_DAYS), EnumSet.of(AgreementState.IN_FORCE));
            soon.forEach(id -> move(id, AgreementState.EXPIRING, new AgreementEnding(id.value())));
            var left = store.leftBefore(today);
            left.forEach(this::close);
            return starting.size() + over.size() + soon.size() + left.size();
        });
    }

    /** The first day of what was signed before: earlier versions give way. */
    private void begin(AgreementId id) {
        var agreement = register.find(id).orElseThrow();
        if (store.move(agreement, AgreementState.IN_FORCE)) {
            store.note(id, null, AgreementState.IN_FORCE, "");
            audit.append(Entry.bySystem("AGREEMENT_IN_FORCE").about(id));
            events.publishEvent(store.inForce(agreement));
            register.versions(agreement.lineage()).stream().filter(a -> a.version() < agreement.version() && a.state().alive())
                    .forEach(before -> move(before.id(), AgreementState.SUPERSEDED, new AgreementEnded(before.id().value())));
        }
    }

    private void close(PartyLeft left) {
        store.closed(left);
        audit.append(Entry.bySystem("AGREEMENT_LEFT").about(new AgreementId(left.agreement())).with("agency", left.agency()));
        events.publishEvent(left);
    }

    private void move(AgreementId id, AgreementState to, Object event) {
        var agreement = register.find(id).orElseThrow();
        if (store.move(agreement, to)) {
            store.note(id, null, to, "");
            audit.append(Entry.bySystem("AGREEMENT_" + to).about(id));
            events.publishEvent(event);
            if (to == AgreementState.EXPIRED) {
                tell(agreement, "agreements.notice.expired");
            }
        }
    }

    private void tell(Agreement agreement, String key) {
        notifications.ifAvailable(told -> agreement.parties().stream().flatMap(party -> country.unitsOf(party).stream())
                .forEach(unit -> told.tell(unit.code(), Set.of(Role.AGREEMENT_OFFICER), key)));
    }

    /** Shortly after midnight of the country, on one of several nodes; a night that was missed is made up for at start. */
    @Configuration(proxyBeanMethods = false)
    static class Nightly {

        @Bean
        RecurringTask<Void> agreementsValidity(WatchValidity watch, Country country) {
            return Tasks.recurring("agreements-validity", Schedules.daily(country.zone(), LocalTime.of(0, 1)))
                    .execute((instance, context) -> watch.watch());
        }
    }
}
