package org.zaklon.forums.release.day;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.forums.release.PlanId;
import org.zaklon.forums.release.Plans;
import org.zaklon.forums.release.Plans.Asked;
import org.zaklon.forums.release.trail.Trail;
import org.zaklon.forums.release.trail.What;
import org.zaklon.kernel.Outcome;

/** The day of release as planned now, what stands against it, and what followed. */
@Component
public class ReadDay {
    private final Work work;
    private final Plans plans;
    private final DayStore store;
    private final Trail trail;
    private final Audit audit;

    ReadDay(Work work, Plans plans, DayStore store, Trail trail, Audit audit) {
        this.work = work;
        this.plans = plans;
        this.store = store;
        this.trail = trail;
        this.audit = audit;
    }

    /** @param day empty while nobody planned it */
    public record Found(Asked asked, Optional<DayPlan> day, List<Conflict> conflicts, List<FollowUp> followed) {}

    public Outcome<Found> read(Actor actor, PlanId id) {
        return work.read(actor, () -> plans.require(actor, Act.DAY_READ, id).then(asked -> {
            trail.looked(actor, asked.trailed(), What.DAY);
            return Outcome.done(of(actor, asked));
        }));
    }

    /** Inside {@code Work}, for whoever reads the whole plan and was asked already. */
    public Found of(Actor actor, Asked asked) {
        var id = asked.plan().id();
        audit.append(actor.entry(Act.DAY_READ).about(id).read());
        var day = store.newest(id).map(DayStore.Version::day);
        return new Found(asked, day, day.map(Feasible::conflicts).orElse(List.of()), store.followed(id));
    }
}
