package org.zaklon.forums.release.need;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.bodies.SeatLine;
import org.zaklon.forums.release.Domain;
import org.zaklon.forums.release.PlanId;
import org.zaklon.forums.release.Plans;
import org.zaklon.forums.release.SeatsOfPlan;
import org.zaklon.forums.release.Plans.Asked;
import org.zaklon.forums.release.trail.Trail;
import org.zaklon.forums.release.trail.What;
import org.zaklon.kernel.Outcome;

/** Assessments and needs of a plan; of the texts only what was opened to the reader. */
@Component
public class ReadNeeds {
    private final Work work;
    private final Plans plans;
    private final NeedStore store;
    private final SeatsOfPlan seats;
    private final Trail trail;
    private final Audit audit;

    ReadNeeds(Work work, Plans plans, NeedStore store, SeatsOfPlan seats, Trail trail, Audit audit) {
        this.work = work;
        this.plans = plans;
        this.store = store;
        this.seats = seats;
        this.trail = trail;
        this.audit = audit;
    }

    /** @param seats who can answer and be let to read */
    public record Found(Asked asked, Map<Domain, Assessed> assessed, List<Need> needs, List<SeatLine> seats) {
        public Optional<Need> need(NeedId id) {
            return needs.stream().filter(n -> n.id().equals(id)).findFirst();
        }
    }

    public Outcome<Found> read(Actor actor, PlanId id) {
        return work.read(actor, () -> plans.require(actor, Act.NEED_READ, id).then(asked -> {
            trail.looked(actor, asked.trailed(), What.NEEDS);
            return Outcome.done(of(actor, asked));
        }));
    }

    /** Inside {@code Work}, for whoever reads the whole plan and was asked already. */
    public Found of(Actor actor, Asked asked) {
        var id = asked.plan().id();
        audit.append(actor.entry(Act.NEED_READ).about(id).read());
        return new Found(asked, store.assessed(id), store.of(id), seats.open(asked.plan().body()));
    }
}
