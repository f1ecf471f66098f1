package org.zaklon.sharing.across;

import java.time.InstantSource;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Notifications;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.country.Country;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;

/** The second pair of eyes of the asking agency. From here on the officers of the other agency know, and may end it. */
@Component
class ApproveComparison {
    private final Work work;
    private final Access access;
    private final BothWays bothWays;
    private final ComparisonStore store;
    private final Country country;
    private final ObjectProvider<Notifications> notifications;
    private final Audit audit;
    private final InstantSource clock;

    ApproveComparison(Work work, Access access, BothWays bothWays, ComparisonStore store, Country country,
            ObjectProvider<Notifications> notifications, Audit audit, InstantSource clock) {
        this.work = work;
        this.access = access;
        this.bothWays = bothWays;
        this.store = store;
        this.country = country;
        this.notifications = notifications;
        this.audit = audit;
        this.clock = clock;
    }

    Outcome<ComparisonId> approve(Actor actor, RequestId request, ComparisonId id) {
        return work.once(actor, request, ComparisonId::new, () -> access.require(actor, Act.COMPARISON_APPROVE)
                .then(may -> store.find(id).filter(c -> c.asking().equals(actor.agency())).map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(Reason.absent())))
                .then(comparison -> approve(actor, comparison)));
    }

    private Outcome<ComparisonId> approve(Actor actor, Comparison comparison) {
        if (comparison.openedBy().equals(actor.account())) {
            audit.append(actor.entry(Act.COMPARISON_APPROVE).about(comparison.id()).refused("four-eyes"));
            return Outcome.refused("refused.comparison-same-officer");
        }
        if (comparison.state(clock.instant()) != Comparison.State.WAITS_FOR_SECOND) {
            return Outcome.refused("refused.comparison-moved");
        }
        return bothWays.between(comparison.unit(), comparison.owner(), comparison.purpose()).then(found -> {
            if (!store.approve(comparison.id(), actor, clock.instant())) {
                throw new IllegalStateException("a comparison moved meanwhile");
            }
            audit.append(actor.entry(Act.COMPARISON_APPROVE).about(comparison.id()).purposed(comparison.purpose())
                    .with("agency", comparison.owner().value()));
            notifications.ifAvailable(told -> country.unitsOf(comparison.owner())
                    .forEach(unit -> told.tell(unit.code(), Set.of(Role.AGREEMENT_OFFICER), "sharing.notice.comparison")));
            return Outcome.done(comparison.id());
        });
    }
}
