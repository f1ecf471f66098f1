package org.zaklon.programmes;

import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.country.Country;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;

/** The door to projects for what is written into one: finds it, and asks whether the actor may. Call it inside {@code Work}. */
@Component
public class Projects {
    private final ProjectStore store;
    private final Access access;
    private final Country country;
    private final InstantSource clock;

    Projects(ProjectStore store, Access access, Country country, InstantSource clock) {
        this.store = store;
        this.access = access;
        this.country = country;
        this.clock = clock;
    }

    /** A project of the own agency or one in which it is a partner. */
    public Outcome<Project> require(Actor actor, Act act, ProjectId id) {
        return access.require(actor, act).then(may -> store.find(id).map(Outcome::done).orElseGet(() -> Outcome.refused(Reason.absent())));
    }

    /** A project that the own agency keeps; only its officers write into it. */
    public Outcome<Project> requireOwn(Actor actor, Act act, ProjectId id) {
        return require(actor, act, id).then(project -> project.agency().equals(actor.agency()) ? Outcome.done(project)
                : Outcome.refused("refused.project-not-yours"));
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), country.zone());
    }
}
