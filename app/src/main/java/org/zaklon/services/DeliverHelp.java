package org.zaklon.services;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.cases.Cases;
import org.zaklon.country.Country;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.people.Vault;

/** Records help that was given. Where a share states that it flows back, whoever asked for the help sees it. */
@Component
class DeliverHelp {
    private static final String REALM = "statistics";

    private final Work work;
    private final Access access;
    private final Audit audit;
    private final ServiceStore store;
    private final Cases cases;
    private final Country country;
    private final Vault vault;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    DeliverHelp(Work work, Access access, Audit audit, ServiceStore store, Cases cases, Country country, Vault vault,
            ApplicationEventPublisher events, InstantSource clock) {
        this.work = work;
        this.access = access;
        this.audit = audit;
        this.store = store;
        this.cases = cases;
        this.country = country;
        this.vault = vault;
        this.events = events;
        this.clock = clock;
    }

    Outcome<DeliveryId> deliver(Actor actor, RequestId request, Given given) {
        return work.once(actor, request, DeliveryId::new, () -> deliver(actor, given));
    }

    /** Inside the work of the caller. */
    Outcome<DeliveryId> deliver(Actor actor, Given given) {
        return access.require(actor, Act.SERVICE_DELIVER, given.caseId()).then(facts -> {
            var broken = firstBroken(given);
            if (broken.isPresent()) {
                return refuse(actor, given.caseId(), broken.get());
            }
            var delivery = new Delivery(DeliveryId.fresh(), given.caseId(), given.referral(), given.service(), given.from(),
                    given.to(), given.outcome(), given.needsMet(), actor.unit());
            store.add(delivery);
            done(actor, delivery);
            return Outcome.done(delivery.id());
        });
    }

    Outcome<DeliveryId> end(
            Actor actor, RequestId request, CaseId id, DeliveryId delivery, LocalDate to, DeliveryOutcome outcome, NeedsMet met) {
        return work.once(actor, request, DeliveryId::new, () -> access.require(actor, Act.SERVICE_DELIVER, id).then(facts -> {
            if (store.find(id, delivery).isEmpty()) {
                return refuse(actor, id, Reason.absent().code());
            }
            if (outcome == DeliveryOutcome.ONGOING || to.isAfter(today())) {
                return refuse(actor, id, "refused.services.end");
            }
            if (!store.end(delivery, to, outcome, met)) {
                return refuse(actor, id, "refused.state.ended");
            }
            done(actor, store.find(id, delivery).orElseThrow());
            return Outcome.done(delivery);
        }));
    }

    private Optional<String> firstBroken(Given given) {
        if (country.services().stream().noneMatch(s -> s.code().code().equals(given.service()))) {
            return Optional.of("refused.services.unknown");
        }
        if (given.from().isAfter(today()) || given.to() != null && given.to().isAfter(today())) {
            return Optional.of("refused.services.future");
        }
        if (given.to() != null && given.to().isBefore(given.from())) {
            return Optional.of("refused.services.order");
        }
        var goesOn = given.outcome() == DeliveryOutcome.ONGOING;
        return goesOn == (given.to() == null) ? Optional.empty() : Optional.of("refused.services.end");
    }

    private void done(Actor actor, Delivery d) {
        audit.append(actor.entry(Act.SERVICE_DELIVER).on(d.caseId()).about(d.id()).with("service", d.service())
                .with("outcome", d.outcome().name()));
        var file = cases.file(d.caseId()).orElseThrow();
        events.publishEvent(new ServiceDelivered(UUID.randomUUID(), vault.pseudonym(d.id().value(), REALM),
                vault.pseudonym(d.caseId().value(), REALM), d.service(), actor.function().name(), file.area().value(), file.child(),
                d.from(), d.to(), d.outcome(), d.needsMet(), clock.instant()));
    }

    private Outcome<DeliveryId> refuse(Actor actor, CaseId id, String code) {
        audit.append(actor.entry(Act.SERVICE_DELIVER).on(id).refused(code));
        return Outcome.refused(code);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), country.zone());
    }
}
