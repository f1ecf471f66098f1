package org.zaklon.forums.release;

import java.util.List;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.access.body.BodyFacts;
import org.zaklon.audit.Audit;
import org.zaklon.forums.release.Plans.Asked;
import org.zaklon.forums.release.trail.Trail;
import org.zaklon.forums.release.trail.What;
import org.zaklon.kernel.Outcome;

/** One plan as its readers see it: code word, clock, what happened. */
@Component
public class ReadPlan {
    private final Work work;
    private final Plans plans;
    private final PlanStore store;
    private final PlanningClock planning;
    private final Trail trail;
    private final Audit audit;

    ReadPlan(Work work, Plans plans, PlanStore store, PlanningClock planning, Trail trail, Audit audit) {
        this.work = work;
        this.plans = plans;
        this.store = store;
        this.planning = planning;
        this.trail = trail;
        this.audit = audit;
    }

    /** @param steps oldest first */
    public record Opened(Plan plan, BodyFacts facts, List<Milestone> milestones, List<PlanStep> steps) {}

    public Outcome<Opened> read(Actor actor, PlanId id) {
        return read(actor, id, (asked, opened) -> opened);
    }

    /**
     * Together with more that stands in the plan, in one transaction.
     *
     * @param more what else is read of it; it writes its own line into the log
     */
    public <T> Outcome<T> read(Actor actor, PlanId id, BiFunction<Asked, Opened, T> more) {
        return work.read(actor, () -> plans.require(actor, Act.PLAN_READ, id).then(asked -> {
            audit.append(actor.entry(Act.PLAN_READ).about(id).read());
            trail.looked(actor, asked.trailed(), What.PLAN);
            return Outcome.done(more.apply(asked, new Opened(asked.plan(), asked.facts(),
                    planning.of(asked.plan().expected(), asked.done(), plans.today()), store.steps(id))));
        }));
    }
}
