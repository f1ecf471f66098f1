package org.zaklon.bodies.seats;

import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.bodies.Bodies;
import org.zaklon.bodies.Body;
import org.zaklon.bodies.BodyState;
import org.zaklon.country.Country;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;

/** Says anew what a body is for, or that it begins, pauses, goes on or ends. What it decided stands. */
@Component
public class ChangeBody {
    private final Access access;
    private final Work work;
    private final Bodies bodies;
    private final SeatStore store;
    private final Country country;
    private final Audit audit;

    ChangeBody(Access access, Work work, Bodies bodies, SeatStore store, Country country, Audit audit) {
        this.access = access;
        this.work = work;
        this.bodies = bodies;
        this.store = store;
        this.country = country;
        this.audit = audit;
    }

    /** The kind and the day of founding stay as they were. */
    public Outcome<BodyId> change(Actor actor, RequestId request, BodyId id, Founding to) {
        return work.once(actor, request, BodyId::new, () -> kept(actor, id).then(body -> {
            if (body.state() == BodyState.CLOSED) {
                return Outcome.refused("refused.body-closed");
            }
            var broken = to.broken(country, store.today());
            if (broken.isPresent()) {
                return Outcome.refused(broken.get());
            }
            store.change(id, to);
            audit.append(actor.entry(Act.BODY_CHANGE).about(id));
            return Outcome.done(id);
        }));
    }

    /** @param reason about the body, never about a person; needed where it pauses or ends */
    public Outcome<BodyId> move(Actor actor, RequestId request, BodyId id, BodyState to, String reason) {
        return work.once(actor, request, BodyId::new, () -> kept(actor, id).then(body -> {
            if (!body.state().next().contains(to)) {
                return Outcome.refused("refused.body-state");
            }
            var why = reason == null ? "" : reason.strip();
            if (why.isEmpty() && to != BodyState.ACTIVE) {
                return Outcome.refused("refused.body-reason");
            }
            if (!store.move(id, body.state(), to, why)) {
                return Outcome.refused("refused.body-state");
            }
            audit.append(actor.entry(Act.BODY_CHANGE).about(id).with("state", to.name()));
            return Outcome.done(id);
        }));
    }

    private Outcome<Body> kept(Actor actor, BodyId id) {
        return access.require(actor, Act.BODY_CHANGE, id)
                .then(facts -> bodies.find(id).map(Outcome::done).orElseGet(() -> Outcome.refused(Reason.absent())));
    }
}
