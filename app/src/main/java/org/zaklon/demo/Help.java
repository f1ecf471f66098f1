package org.zaklon.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.access.Role;
import org.zaklon.country.Country;
import org.zaklon.demo.PlannedCase.Course;
import org.zaklon.demo.stage.Steps;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.UnitCode;
import org.zaklon.kernel.UnitFunction;
import org.zaklon.referrals.Order;
import org.zaklon.referrals.ReferralId;
import org.zaklon.referrals.Referrals;
import org.zaklon.services.DeliveryOutcome;
import org.zaklon.services.Given;
import org.zaklon.services.LineState;
import org.zaklon.services.NeedsMet;
import org.zaklon.services.Services;
import org.zaklon.sharing.Consent;
import org.zaklon.sharing.Consents;

/** What is offered, whom one asks for it, and how they answer. */
@Component
@Profile("demo")
class Help {
    private static final Set<DataClass> ASKED = Set.of(DataClass.C6_FACTS, DataClass.C9_ADMIN);

    private final Cast cast;
    private final Country country;
    private final Services services;
    private final Referrals referrals;
    private final Consents consents;
    private final DemoClock clock;

    Help(Cast cast, Country country, Services services, Referrals referrals, Consents consents, DemoClock clock) {
        this.cast = cast;
        this.country = country;
        this.services = services;
        this.referrals = referrals;
        this.consents = consents;
        this.clock = clock;
    }

    void give(PlannedCase one, UnitCode unit, Actor manager, CaseId id, Steps steps, RandomGenerator chance, Instant now) {
        offer(one, manager, id, steps, chance);
        var shelters = country.unitsWith(UnitFunction.SHELTER);
        var shelter = shelters.get(chance.nextInt(shelters.size())).code();
        consent(one, manager, id, shelter, steps);
        var referral = send(manager, id, shelter, null, steps, chance);
        if (one.course() == Course.OPEN && chance.nextInt(3) == 0) {
            return; // as in life: nobody has answered yet
        }
        if (!clock.later(now, Duration.ofMinutes(20 + chance.nextInt(1500)))) {
            return;
        }
        var worker = cast.of(shelter, Role.SERVICE_PROVIDER);
        Steps.must(referrals.open(worker, referral));
        if (chance.nextInt(6) == 0) {
            Steps.must(referrals.decline(worker, steps.next(), referral, "NO_CAPACITY", new PersonalText("")));
            var next = shelters.get((shelters.indexOf(country.unit(shelter)) + 1) % shelters.size()).code();
            consent(one, manager, id, next, steps);
            referral = send(manager, id, next, referral, steps, chance);
            worker = cast.of(next, Role.SERVICE_PROVIDER);
            if (!clock.later(now, Duration.ofMinutes(20 + chance.nextInt(600)))) {
                return;
            }
            Steps.must(referrals.open(worker, referral));
        }
        Steps.must(referrals.accept(worker, steps.next(), referral, new PersonalText("")));
        if (clock.later(now, Duration.ofDays(1 + chance.nextInt(4)))) {
            stay(one, worker, manager, id, referral, steps, chance, now);
        }
    }

    private void stay(PlannedCase one, Actor worker, Actor manager, CaseId id, ReferralId referral, Steps steps, RandomGenerator chance,
            Instant now) {
        var ends = one.course() == Course.WITHDRAWN ? DeliveryOutcome.STOPPED_BY_PERSON : DeliveryOutcome.ONGOING;
        Steps.must(referrals.provide(worker, steps.next(), referral, new Given(id, referral.value(), "ACCOMMODATION_SAFE", today(),
                ends == DeliveryOutcome.ONGOING ? null : today(), ends, NeedsMet.PARTLY), new PersonalText("")));
        if (one.course() == Course.WITHDRAWN && clock.later(now, Duration.ofDays(2 + chance.nextInt(12)))) {
            var given = Steps.must(consents.list(manager, id)).stream().filter(c -> c.endedAt() == null).findFirst();
            given.ifPresent(consent -> Steps.must(consents.withdraw(manager, steps.next(), consent.id())));
        }
    }

    private void offer(PlannedCase one, Actor manager, CaseId id, Steps steps, RandomGenerator chance) {
        var open = Steps.must(services.of(manager, id)).minimum().stream()
                .sorted(java.util.Comparator.comparing(line -> line.code())).toList();
        for (var line : open) {
            if (one.course() == Course.OPEN && chance.nextInt(4) == 0) {
                continue;
            }
            Steps.must(services.answer(manager, steps.next(), id, line.id(), LineState.OFFERED, today()));
            var answer = chance.nextInt(10);
            Steps.must(services.answer(manager, steps.next(), id, line.id(),
                    answer < 7 ? LineState.ACCEPTED : answer < 9 ? LineState.DECLINED : LineState.UNAVAILABLE, today()));
        }
    }

    private void consent(PlannedCase one, Actor manager, CaseId id, UnitCode to, Steps steps) {
        Steps.must(consents.record(manager, steps.next(), id, new Consents.Given(to, Purpose.ASSISTANCE, ASKED, Set.of(),
                today().plusMonths(6), Consent.Form.WRITTEN, one.child() ? Consent.GivenBy.SOCIAL_WORK : Consent.GivenBy.PERSON,
                one.child() ? Consent.OwnView.AGREES : null)));
    }

    private ReferralId send(Actor manager, CaseId id, UnitCode to, ReferralId follows, Steps steps, RandomGenerator chance) {
        var urgency = List.of("TODAY", "SOON", "PLANNED").get(chance.nextInt(3));
        return Steps.must(referrals.send(manager, steps.next(), new Order(id, to, Set.of("ACCOMMODATION_SAFE"), urgency,
                Purpose.ASSISTANCE, ASKED, null, new PersonalText(""), follows)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), country.zone());
    }
}
