package org.zaklon.forums.release;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.country.Country;
import org.zaklon.forums.release.ending.Ends;
import org.zaklon.kernel.Deed;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;

/** One step further, or out: the forum accepts, agrees, follows up, closes. */
@Component
public class MovePlan {
    private final Work work;
    private final Plans plans;
    private final PlanStore store;
    private final Ends ends;
    private final Country country;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    MovePlan(Work work, Plans plans, PlanStore store, Ends ends, Country country, Audit audit, ApplicationEventPublisher events) {
        this.work = work;
        this.plans = plans;
        this.store = store;
        this.ends = ends;
        this.country = country;
        this.audit = audit;
        this.events = events;
    }

    /** @param reason a code of {@code plan-reasons}; empty where the step needs none */
    public Outcome<PlanId> move(Actor actor, RequestId request, PlanId id, PlanState to, String reason) {
        return work.once(actor, request, PlanId::new, () -> plans.require(actor, Act.PLAN_MOVE, id).then(asked -> {
            var plan = asked.plan();
            if (!plan.state().mayBecome(to)) {
                return Outcome.refused("refused.plan-step");
            }
            if (!asked.facts().keeps() && (takes(plan.state()) || !plan.agency().equals(actor.agency()))) {
                return Outcome.refused("refused.plan-not-yours");
            }
            if (to.needsReason() && country.findCodes("plan-reasons").flatMap(list -> list.find(reason)).isEmpty()) {
                return Outcome.refused("refused.reason-missing");
            }
            if (to == PlanState.PLAN_AGREED && asked.done().assessed() == null) {
                return Outcome.refused("refused.plan-not-assessed");
            }
            store.step(actor, plan, to, to.needsReason() ? reason : null);
            if (!to.open()) {
                ends.count(plans.today(), to.name());
            }
            if (to == PlanState.PLAN_AGREED) {
                events.publishEvent(Deed.of(Deed.Kind.PLAN_AGREED, plans.today(), plan.returnTo(), actor.agency()));
            }
            audit.append(actor.entry(Act.PLAN_MOVE).about(id).with("state", to.name()));
            return Outcome.done(id);
        }));
    }

    /** Whether the body takes a plan is said from its chair or its secretary's desk, not by the agency that wants to hand it over. */
    private static boolean takes(PlanState state) {
        return state == PlanState.NOTIFIED;
    }
}
