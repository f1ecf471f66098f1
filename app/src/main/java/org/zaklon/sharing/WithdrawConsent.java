package org.zaklon.sharing;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Notifications;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.sharing.Consents.Effect;

/** Takes a consent back. As easy as giving it, and at once (GDPR Art. 7(3)). */
@Component
class WithdrawConsent {
    private final Access access;
    private final ConsentStore store;
    private final ShareStore shares;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<Notifications> notifications;
    private final InstantSource clock;

    WithdrawConsent(Access access, ConsentStore store, ShareStore shares, Audit audit,
            ApplicationEventPublisher events, ObjectProvider<Notifications> notifications, InstantSource clock) {
        this.access = access;
        this.store = store;
        this.shares = shares;
        this.audit = audit;
        this.events = events;
        this.notifications = notifications;
        this.clock = clock;
    }

    Outcome<ConsentId> withdraw(Actor actor, ConsentId id) {
        return held(actor, id).then(consent -> {
            if (!store.end(id, clock.instant(), actor.account().value(), Consent.End.WITHDRAWN, null)) {
                return Outcome.refused("refused.consent-over");
            }
            var sources = sources(consent);
            // Read only now: whoever was just sharing on this consent held its row, and is done.
            var touched = shares.stop(shares.ofCase(consent.caseId()), part -> restsOn(part, sources));
            var closed = shares.endEmpty(touched, actor.account().value(), "CONSENT_WITHDRAWN");
            audit.append(actor.entry(Act.CONSENT_WITHDRAW).on(consent.caseId()).about(id).purposed(consent.purpose())
                    .with("to", consent.to().value()).with("classes", Weighing.codes(consent.classes()))
                    .with("ended", touched.stream().map(s -> s.id().value().toString()).collect(Collectors.joining(","))));
            tell(actor, touched);
            events.publishEvent(new ConsentWithdrawn(consent.caseId(), id, touched.stream().map(Share::id).toList()));
            closed.forEach(s -> events.publishEvent(new ShareEnded(s.id(), s.caseId(), s.to(), "CONSENT_WITHDRAWN")));
            return Outcome.done(id);
        });
    }

    /** Without a word of what or whom: only that something is no longer open (law 12). */
    private void tell(Actor actor, List<Share> touched) {
        notifications.ifAvailable(told -> touched.stream().map(Share::to).distinct().filter(unit -> !unit.equals(actor.unit()))
                .forEach(unit -> told.tell(unit, Sharing.RECEIVERS, "sharing.notice.ended")));
    }

    /** What ends, and what the same receiver goes on reading on another basis. */
    Outcome<Effect> effect(Actor actor, ConsentId id) {
        return held(actor, id).then(consent -> {
            var sources = sources(consent);
            var open = shares.ofCase(consent.caseId()).stream().filter(s -> s.live(clock.instant())).toList();
            var ends = open.stream().filter(s -> s.parts().stream().anyMatch(p -> p.endedAt() == null && restsOn(p, sources))).toList();
            var stays = open.stream().filter(s -> s.to().equals(consent.to()))
                    .filter(s -> s.parts().stream().anyMatch(p -> p.endedAt() == null && !restsOn(p, sources))).toList();
            return Outcome.done(new Effect(consent, ends, stays));
        });
    }

    private Outcome<Consent> held(Actor actor, ConsentId id) {
        var found = store.find(id);
        if (found.isEmpty()) {
            return Outcome.refused(Reason.absent());
        }
        return access.require(actor, Act.CONSENT_WITHDRAW, found.get().caseId()).then(facts -> Outcome.done(found.get()));
    }

    /** The consent and those whose place it took: shares may still rest on them. */
    private Set<UUID> sources(Consent consent) {
        return store.ofCase(consent.caseId()).stream()
                .filter(c -> c.id().equals(consent.id())
                        || c.end() == Consent.End.REPLACED && c.to().equals(consent.to()) && c.purpose() == consent.purpose())
                .map(c -> c.id().value()).collect(Collectors.toSet());
    }

    private static boolean restsOn(Share.Part part, Set<UUID> sources) {
        return part.kind() == Share.Kind.CONSENT && sources.contains(part.source());
    }
}
