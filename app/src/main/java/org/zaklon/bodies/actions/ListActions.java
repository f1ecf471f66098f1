package org.zaklon.bodies.actions;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.access.body.BodyFacts;
import org.zaklon.bodies.Bodies;
import org.zaklon.bodies.Body;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Paged;
import org.zaklon.kernel.Reason;

/** What the own agency answers for, across all bodies, what is due first. */
@Component
public class ListActions {
    private final Access access;
    private final Work work;
    private final ActionStore store;
    private final Bodies bodies;
    private final FollowAction follow;

    ListActions(Access access, Work work, ActionStore store, Bodies bodies, FollowAction follow) {
        this.access = access;
        this.work = work;
        this.store = store;
        this.bodies = bodies;
        this.follow = follow;
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

    /** @param body its facts as the asker stands to it */
    public record OfBody(Body body, BodyFacts facts, Paged<Line> lines) {}

    public Outcome<OfBody> ofBody(Actor actor, BodyId id, int page) {
        return work.read(actor, () -> access.require(actor, Act.BODY_READ, id).then(facts -> bodies.find(id).map(body -> {
            var today = store.today();
            var lines = store.of(id, Paged.offset(page), Paged.SIZE + 1).stream().map(a -> new Line(a, body, a.overdue(today))).toList();
            return Outcome.done(new OfBody(body, facts, Paged.of(lines, page)));
        }).orElseGet(() -> Outcome.refused(Reason.absent()))));
    }

    /** One action and what became of it. */
    public record One(Action action, Body body, List<ActionStep> steps, boolean overdue, boolean mayFollow) {}

    public Outcome<One> one(Actor actor, ActionId id) {
        return work.read(actor, () -> access.require(actor, Act.ACTION_LIST).then(may -> store.find(id)
                .map(a -> Outcome.done(new One(a, bodies.find(a.body()).orElse(null), store.steps(id), a.overdue(store.today()), follow.mayFollow(actor, a))))
                .orElseGet(() -> Outcome.refused(Reason.absent()))));
    }
}
