package org.zaklon.forums.taskforce;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.bodies.Bodies;
import org.zaklon.bodies.Body;
import org.zaklon.bodies.BodyKind;
import org.zaklon.bodies.SeatLine;
import org.zaklon.country.Country;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;

/** The door of every act in a task force: a seat in it, and for what belongs to investigations one of police or justice. */
@Component
public class TaskForces {
    private final Work work;
    private final Access access;
    private final Audit audit;
    private final Bodies bodies;
    private final Country country;
    private final InstantSource clock;

    TaskForces(Work work, Access access, Audit audit, Bodies bodies, Country country, InstantSource clock) {
        this.work = work;
        this.access = access;
        this.audit = audit;
        this.bodies = bodies;
        this.country = country;
        this.clock = clock;
    }

    /** Any seat. Ask inside {@code Work}. */
    public Outcome<Seated> seated(Actor actor, Act act, BodyId id) {
        return access.require(actor, act, id).then(facts -> bodies.find(id).filter(body -> body.kind() == BodyKind.TASK_FORCE)
                .map(body -> Outcome.done(seated(body))).orElseGet(() -> Outcome.refused(Reason.absent())));
    }

    /** A seat of police or justice. Ask inside {@code Work}. */
    public Outcome<Seated> investigating(Actor actor, Act act, BodyId id) {
        return seated(actor, act, id).then(seated -> {
            if (seated.investigates().isEmpty()) {
                audit.append(actor.entry(act).about(id).refused("refused.taskforce-seat"));
                return Outcome.refused("refused.taskforce-seat");
            }
            return Outcome.done(seated);
        });
    }

    /** The same for somebody who is about to fill in a form. */
    public Outcome<Seated> mayInvestigate(Actor actor, Act act, BodyId id) {
        return work.read(actor, () -> investigating(actor, act, id));
    }

    private Seated seated(Body body) {
        var own = new HashSet<>(bodies.ownSeats(body.id()));
        var open = bodies.seats(body.id()).stream().filter(SeatLine::open).toList();
        return new Seated(body, open.stream().filter(s -> own.contains(s.seat())).toList(), open);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), country.zone());
    }
}
