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
import org.zaklon.kernel.Outcome;

/** The day of release as planned now, what stands against it, and what followed. */
@Component
public class ReadDay {
    private final Work work;
    private final Plans plans;
    private final DayStore store;
    private final Audit audit;

    ReadDay(Work work, Plans plans, DayStore store, Audit audit) {
        this.work = work;
        this.plans = plans;
        this.store = store;
        this.audit = audit;
    }

    /** @param day empty while nobody planned it */
    public record Found(Asked asked, Optional<DayPlan> day, List<Conflict> conflicts, List<FollowUp> followed) {}

    public Outcome<Found> read(Actor actor, PlanId id) {
        return work.read(actor, () -> plans.require(actor, Act.DAY_READ, id).then(asked -> {
            audit.append(actor.entry(Act.DAY_READ).about(id).read());
            var day = store.newest(id).map(DayStore.Version::day);
            return Outcome.done(new Found(asked, day, day.map(Feasible::conflicts).orElse(List.of()), store.followed(id)));
        }));
    }
}
