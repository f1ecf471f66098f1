package org.zaklon.forums.release.need;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.forums.release.PlanId;
import org.zaklon.forums.release.Plans;
import org.zaklon.forums.release.trail.Trail;
import org.zaklon.forums.release.trail.What;
import org.zaklon.forums.release.need.NeedStore.Standing;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.Deed;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.SeatId;

/**
 * Says how a need stands now. That nobody offers it here is told to the map of gaps, once for each need, and without anything that leads
 * back to it.
 */
@Component
public class UpdateNeed {
    private final Work work;
    private final Plans plans;
    private final NeedStore store;
    private final NeedRules rules;
    private final Trail trail;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    UpdateNeed(Work work, Plans plans, NeedStore store, NeedRules rules, Trail trail, Audit audit, ApplicationEventPublisher events) {
        this.work = work;
        this.plans = plans;
        this.store = store;
        this.rules = rules;
        this.trail = trail;
        this.audit = audit;
        this.events = events;
    }

    /** @param text may be empty; @param audience who may read it besides the writing and the accountable agency */
    public record Change(NeedStatus status, AgencyCode accountable, LocalDate target, String text, List<SeatId> audience) {
        public Change {
            audience = List.copyOf(audience);
        }
    }

    public Outcome<NeedId> update(Actor actor, RequestId request, PlanId id, NeedId need, Change change) {
        return work.once(actor, request, NeedId::new, () -> plans.requireOpen(actor, Act.NEED_UPDATE, id).then(asked -> {
            var plan = asked.plan();
            var before = store.find(id, need);
            if (before.isEmpty()) {
                return Outcome.refused(Reason.absent());
            }
            if (!asked.facts().keeps() && !mine(actor, before.get())) {
                return Outcome.refused("refused.need-not-yours");
            }
            var broken = rules.broken(plan.body(), change.text(), change.accountable(), change.audience());
            if (broken.isPresent()) {
                return Outcome.refused(broken.get());
            }
            if (change.status() == NeedStatus.NOT_AVAILABLE_HERE && !store.wasGap(need)) {
                store.gap(plan, before.get().domain(), plans.today());
                events.publishEvent(Deed.of(Deed.Kind.SERVICE_MISSING, plans.today().withDayOfMonth(1), plan.returnTo(), actor.agency()));
            }
            store.update(actor, plan, need, new Standing(change.status(), change.accountable(), change.target()));
            if (!change.text().isBlank()) {
                store.say(actor, plan, need, change.accountable(), change.audience(), change.text().strip());
                trail.let(actor, asked.trailed(), What.NEED_TEXT, before.get().domain().name(), change.accountable(), change.audience());
            }
            audit.append(actor.entry(Act.NEED_UPDATE).about(need).with("status", change.status().name())
                    .with("accountable", change.accountable().value()).with("seats", String.valueOf(change.audience().size())));
            return Outcome.done(need);
        }));
    }

    private static boolean mine(Actor actor, Need need) {
        return need.accountable().equals(actor.agency()) || need.agency().equals(actor.agency());
    }
}
