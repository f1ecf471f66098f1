package org.zaklon.forums.release;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.access.body.BodyFacts;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Paged;

/** The plans of one body, the next release first. */
@Component
public class ListPlans {
    private final Work work;
    private final Access access;
    private final Plans plans;
    private final PlanStore store;
    private final PlanningClock planning;
    private final Audit audit;

    ListPlans(Work work, Access access, Plans plans, PlanStore store, PlanningClock planning, Audit audit) {
        this.work = work;
        this.access = access;
        this.plans = plans;
        this.store = store;
        this.planning = planning;
        this.audit = audit;
    }

    public record Line(Plan plan, List<Milestone> milestones) {}

    public record Listed(BodyFacts facts, Paged<Line> lines) {}

    public Outcome<Listed> list(Actor actor, BodyId body, int page) {
        return work.read(actor, () -> access.require(actor, Act.PLAN_LIST, body).then(facts -> {
            audit.append(actor.entry(Act.PLAN_LIST).about(body).read());
            var today = plans.today();
            var lines = store.of(body, page).stream()
                    .map(one -> new Line(one.plan(), planning.of(one.plan().expected(), one.done(), today))).toList();
            return Outcome.done(new Listed(facts, Paged.of(lines, page)));
        }));
    }

    /** Whether somebody may do an act in a body, for pages that ask before anything typed is judged. */
    public Outcome<BodyFacts> may(Actor actor, Act act, BodyId body) {
        return work.read(actor, () -> access.require(actor, act, body));
    }
}
