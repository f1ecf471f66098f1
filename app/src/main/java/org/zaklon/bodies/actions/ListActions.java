package org.zaklon.bodies.actions;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.bodies.Bodies;
import org.zaklon.bodies.Body;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Paged;

/** What the own agency answers for, across all bodies, what is due first. */
@Component
public class ListActions {
    private final Access access;
    private final Work work;
    private final ActionStore store;
    private final Bodies bodies;

    ListActions(Access access, Work work, ActionStore store, Bodies bodies) {
        this.access = access;
        this.work = work;
        this.store = store;
        this.bodies = bodies;
    }

    /** @param body null where the asker has no seat in it: whoever must do something need not know with whom it was agreed */
    public record Line(Action action, Body body, boolean overdue) {}

    public Outcome<Paged<Line>> ofAgency(Actor actor, boolean open, int page) {
        return work.read(actor, () -> access.require(actor, Act.ACTION_LIST).then(may -> {
            var today = store.today();
            List<Line> lines = store.answeredBy(actor.agency(), open, Paged.offset(page), Paged.SIZE + 1).stream()
                    .map(a -> new Line(a, bodies.find(a.body()).orElse(null), a.overdue(today))).toList();
            return Outcome.done(Paged.of(lines, page));
        }));
    }
}
