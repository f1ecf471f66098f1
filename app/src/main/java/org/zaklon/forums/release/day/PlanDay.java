package org.zaklon.forums.release.day;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.forums.release.PlanId;
import org.zaklon.forums.release.Plans;
import org.zaklon.kernel.Id;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;

/** Plans the day of release. A day that cannot work is stored too: the forum must see what stands against it. */
@Component
public class PlanDay {
    private static final int MOST = 8;

    private final Work work;
    private final Plans plans;
    private final DayStore store;
    private final Audit audit;

    PlanDay(Work work, Plans plans, DayStore store, Audit audit) {
        this.work = work;
        this.plans = plans;
        this.store = store;
        this.audit = audit;
    }

    /** The identity of one version of the day. */
    public record DayId(UUID value) implements Id {}

    public Outcome<DayId> plan(Actor actor, RequestId request, PlanId id, DayPlan day) {
        return work.once(actor, request, DayId::new, () -> plans.requireOpen(actor, Act.DAY_PLAN, id).then(asked -> {
            if (day.appointments().size() > MOST || day.appointments().stream().anyMatch(a -> a.place().isBlank() || a.minutes() < 0 || a.travel() < 0)) {
                return Outcome.refused("refused.day-appointments");
            }
            var made = new DayId(UUID.randomUUID());
            var conflicts = Feasible.conflicts(day);
            store.add(actor, asked.plan(), made.value(), day, conflicts);
            audit.append(actor.entry(Act.DAY_PLAN).about(id).with("feasible", conflicts.isEmpty() ? "YES" : "NO"));
            return Outcome.done(made);
        }));
    }
}
