package org.zaklon.forums.release.report;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.bodies.Bodies;
import org.zaklon.bodies.SeatLine;
import org.zaklon.forums.release.Plan;
import org.zaklon.forums.release.PlanId;
import org.zaklon.forums.release.Plans;
import org.zaklon.forums.release.trail.Look;
import org.zaklon.forums.release.trail.Trail;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Paged;
import org.zaklon.kernel.SeatId;

/** Who of which agency looked at a plan and was let to read what, for every seat of the body: agencies that plan together watch each other. */
@Component
public class ReadTrail {
    private final Work work;
    private final Plans plans;
    private final Trail trail;
    private final Bodies bodies;
    private final Audit audit;

    ReadTrail(Work work, Plans plans, Trail trail, Bodies bodies, Audit audit) {
        this.work = work;
        this.plans = plans;
        this.trail = trail;
        this.bodies = bodies;
        this.audit = audit;
    }

    /** @param seats all that the body ever had, by which looks name them */
    public record Found(Plan plan, Paged<Look> looks, Map<SeatId, SeatLine> seats) {}

    public Outcome<Found> read(Actor actor, PlanId id, int page) {
        return work.read(actor, () -> plans.require(actor, Act.PLAN_TRAIL, id).then(asked -> {
            audit.append(actor.entry(Act.PLAN_TRAIL).about(id).read());
            var seats = bodies.seats(asked.plan().body()).stream().collect(Collectors.toMap(SeatLine::seat, Function.identity(), (a, b) -> a));
            return Outcome.done(new Found(asked.plan(), Paged.of(trail.of(id, page), page), seats));
        }));
    }
}
