package org.zaklon.forums.release;

import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.body.BodyFacts;
import org.zaklon.country.Country;
import org.zaklon.forums.release.trail.Trail;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;

/** The door to plans for everything that is written into one: finds it, and asks whether the actor may. Call it inside {@code Work}. */
@Component
public class Plans {
    /** Plan, what its clock has seen done, and asker: what most use cases begin with. */
    public record Asked(Plan plan, PlanningClock.Done done, BodyFacts facts) {
        /** As the trail of looks knows it. */
        public Trail.Of trailed() {
            return new Trail.Of(plan.id(), plan.body());
        }
    }

    private final PlanStore store;
    private final Access access;
    private final Country country;
    private final InstantSource clock;

    Plans(PlanStore store, Access access, Country country, InstantSource clock) {
        this.store = store;
        this.access = access;
        this.country = country;
        this.clock = clock;
    }

    public Outcome<Asked> require(Actor actor, Act act, PlanId id) {
        var found = store.find(id);
        if (found.isEmpty()) {
            return Outcome.refused(Reason.absent());
        }
        var plan = found.get().plan();
        return access.require(actor, act, plan.body()).then(facts -> Outcome.done(new Asked(plan, found.get().done(), facts)));
    }

    /** The same, for writing: what is over is not written into any more. */
    public Outcome<Asked> requireOpen(Actor actor, Act act, PlanId id) {
        return require(actor, act, id).then(asked -> asked.plan().state().open() ? Outcome.done(asked) : Outcome.refused("refused.plan-over"));
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), country.zone());
    }
}
