package org.zaklon.referrals.desk;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.CaseFacts;
import org.zaklon.access.CaseRegister;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.cases.Cases;
import org.zaklon.country.Country;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;
import org.zaklon.referrals.Order;
import org.zaklon.referrals.Referral;
import org.zaklon.referrals.ReferralId;
import org.zaklon.referrals.ReferralSent;
import org.zaklon.referrals.ReferralState;
import org.zaklon.sharing.Permit;
import org.zaklon.sharing.Sharing;

/** Asks another unit for help and opens to it what it needs to see, on a basis that is named for each class. */
@Component
class SendReferral {
    private final Work work;
    private final Access access;
    private final Cases cases;
    private final CaseRegister register;
    private final Country country;
    private final Sharing sharing;
    private final Deadlines deadlines;
    private final Notes notes;
    private final ReferralStore store;
    private final Moves moves;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    SendReferral(Work work, Access access, Cases cases, CaseRegister register, Country country, Sharing sharing,
            Deadlines deadlines, Notes notes, ReferralStore store, Moves moves, Audit audit, ApplicationEventPublisher events,
            InstantSource clock) {
        this.work = work;
        this.access = access;
        this.cases = cases;
        this.register = register;
        this.country = country;
        this.sharing = sharing;
        this.deadlines = deadlines;
        this.notes = notes;
        this.store = store;
        this.moves = moves;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    Outcome<ReferralId> send(Actor actor, RequestId request, Order order) {
        return work.once(actor, request, ReferralId::new, () ->
                access.require(actor, Act.REFERRAL_SEND, order.caseId())
                        .then(facts -> rules(actor, facts, order))
                        .then(facts -> sharing.permit(actor, facts, order.ask())
                                .then(permit -> Outcome.done(send(actor, facts, order, permit)))));
    }

    /** The rules alone, for the pages before the sending; a broken one is not an attempt and leaves no line in the log. */
    Outcome<CaseFacts> check(CaseFacts facts, Order order) {
        var file = cases.file(facts.id()).orElseThrow();
        return ReferralRules.firstBroken(order, file, country.findUnit(order.to()).orElse(null), deadlines.known(order.urgency()),
                        store.ofCase(facts.id()), register.keptAway(facts.id()))
                .map(Outcome::<CaseFacts>refused).orElse(Outcome.done(facts));
    }

    private Outcome<CaseFacts> rules(Actor actor, CaseFacts facts, Order order) {
        var checked = check(facts, order);
        if (checked instanceof Outcome.Refused<CaseFacts>(var reason)) {
            audit.append(actor.entry(Act.REFERRAL_SEND).on(facts.id()).purposed(order.purpose())
                    .with("to", order.to().value()).refused(reason.code()));
        }
        return checked;
    }

    private ReferralId send(Actor actor, CaseFacts facts, Order order, Permit permit) {
        var now = clock.instant();
        var share = sharing.share(actor, facts.id(), permit, Sharing.FLOWS_BACK);
        var to = country.unit(order.to());
        var file = cases.file(facts.id()).orElseThrow();
        var referral = new Referral(ReferralId.fresh(), facts.id(), file.pseudonym(), facts.area(), file.child(),
                facts.agency(), facts.unit(), to.agency(), to.code(), List.copyOf(order.services()), order.urgency(),
                order.purpose(), share.value(), order.follows(), ReferralState.SENT, null, now, null, null, null,
                deadlines.start(order.urgency(), now));
        store.add(referral, notes.write(actor, order));
        audit.append(actor.entry(Act.REFERRAL_SEND).on(facts.id()).about(referral.id()).purposed(order.purpose())
                .with("to", to.code().value()).with("services", String.join(",", referral.services()))
                .with("urgency", order.urgency()).with("share", share.value().toString()));
        events.publishEvent(new ReferralSent(UUID.randomUUID(), moves.told(referral), moves.statisticalId(referral), referral.services(),
                referral.urgency(), country.unit(facts.unit()).function().name(), to.function().name(), facts.area().value(),
                referral.child(), now));
        moves.tell(to.code(), "referrals.notice.received");
        return referral.id();
    }
}
