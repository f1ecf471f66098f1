package org.zaklon.referrals.desk;

import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.CaseFacts;
import org.zaklon.access.Notifications;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.country.Country;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.UnitCode;
import org.zaklon.people.Vault;
import org.zaklon.referrals.Referral;
import org.zaklon.referrals.ReferralAnswered;
import org.zaklon.referrals.ReferralEnded;
import org.zaklon.referrals.ReferralId;
import org.zaklon.referrals.ReferralState;
import org.zaklon.referrals.Side;

/** The steps that every move of a referral has in common: who may, load, rule, store with log, event and notice. */
@Component
class Moves {
    /** Everybody who answers for a unit's queue. */
    static final Set<Role> QUEUE = Set.of(Role.CASE_MANAGER, Role.CASE_SUPERVISOR, Role.SERVICE_PROVIDER, Role.HEALTH_PROVIDER,
            Role.PROSECUTOR, Role.POLICE_INVESTIGATOR);

    private static final String REALM = "statistics";

    private final Work work;
    private final Access access;
    private final Audit audit;
    private final ReferralStore store;
    private final Deadlines deadlines;
    private final Country country;
    private final Vault vault;
    private final Notifications notifications;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Moves(Work work, Access access, Audit audit, ReferralStore store, Deadlines deadlines, Country country, Vault vault,
            Notifications notifications, ApplicationEventPublisher events, InstantSource clock) {
        this.work = work;
        this.access = access;
        this.audit = audit;
        this.store = store;
        this.deadlines = deadlines;
        this.country = country;
        this.vault = vault;
        this.notifications = notifications;
        this.events = events;
        this.clock = clock;
    }

    /** A referral and what is known of its case, for somebody who may do an act on it. */
    record Known(Referral referral, CaseFacts facts) {}

    /** Does a move at most once; {@code then} runs only where the actor stands on the side and may act, and nobody else moves it. */
    Outcome<ReferralId> once(
            Actor actor, RequestId request, Act act, ReferralId id, Side side, Function<Known, Outcome<ReferralId>> then) {
        return work.once(actor, request, ReferralId::new, () -> may(actor, act, id)
                .then(known -> {
                    var referral = known.referral();
                    if (referral.sideOf(actor).filter(s -> s == side).isEmpty()) {
                        return refuse(actor, act, referral, "refused.referral.other-side");
                    }
                    return referral.state().over() || store.hold(referral)
                            ? then.apply(known)
                            : refuse(actor, act, referral, "refused.state.meanwhile");
                }));
    }

    /** Who may, and load: a referral the actor may not know of looks like one that is not there. */
    Outcome<Known> may(Actor actor, Act act, ReferralId id) {
        var found = store.find(id);
        if (found.isEmpty()) {
            audit.append(actor.entry(act).about(id).refused("unknown"));
            return Outcome.refused(Reason.absent());
        }
        return access.require(actor, act, found.get().caseId()).then(facts -> Outcome.done(new Known(found.get(), facts)));
    }

    /** Moves on, if the table of moves allows it and nobody was faster. */
    Outcome<ReferralId> move(Actor actor, Act act, Referral r, ReferralState to, Side by, String reason, UUID submission) {
        if (!r.state().canBecome(to, by)) {
            return refuse(actor, act, r, "refused.state.referral");
        }
        var turn = deadlines.after(r.urgency(), r.turn(), r.state(), to, clock.instant());
        if (!store.move(r, to, by, reason, turn, submission)) {
            return refuse(actor, act, r, "refused.state.meanwhile");
        }
        var entry = actor.entry(act).on(r.caseId()).about(r.id()).purposed(r.purpose()).with("to", to.name());
        audit.append(reason == null ? entry : entry.with("reason", reason));
        publish(r, to, reason);
        return Outcome.done(r.id());
    }

    Outcome<ReferralId> refuse(Actor actor, Act act, Referral r, String code) {
        audit.append(actor.entry(act).on(r.caseId()).about(r.id()).refused(code));
        return Outcome.refused(code);
    }

    /** Tells statistics what statistics may know. */
    void publish(Referral r, ReferralState to, String reason) {
        var now = clock.instant();
        switch (to) {
            case ACCEPTED, DECLINED -> events.publishEvent(new ReferralAnswered(UUID.randomUUID(), told(r), statisticalId(r), r.services(),
                    to.name(), reason, country.unit(r.to()).function().name(), r.area().value(), r.child(),
                    r.waiting().map(t -> !t.late(now)).orElse(true), r.sentAt(), now));
            case ENDED, WITHDRAWN -> events.publishEvent(new ReferralEnded(UUID.randomUUID(), told(r), statisticalId(r), r.services(), to.name(),
                    reason, r.state() == ReferralState.PROVIDED, country.unit(r.to()).function().name(), r.area().value(), r.child(), now));
            case SENT, SEEN, MORE_ASKED, PROVIDED -> { }
        }
    }

    UUID statisticalId(Referral r) {
        return vault.pseudonym(r.caseId().value(), REALM);
    }

    /** The identity under which statistics knows a referral; that of the referral itself would lead back to the case. */
    UUID told(Referral r) {
        return vault.pseudonym(r.id().value(), REALM);
    }

    /** A neutral line for everybody who answers for the queue of a unit. */
    void tell(UnitCode unit, String key) {
        notifications.tell(unit, QUEUE, key);
    }
}
