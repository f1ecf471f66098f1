package org.zaklon.bodies.seats;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.access.body.BodyFacts;
import org.zaklon.audit.Audit;
import org.zaklon.bodies.Bodies;
import org.zaklon.bodies.Body;
import org.zaklon.bodies.BodyKind;
import org.zaklon.bodies.SeatLine;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Paged;
import org.zaklon.kernel.Reason;

/** Opens a body for whoever sits there or keeps it, and lists the bodies one knows. */
@Component
public class ReadBody {
    private final Access access;
    private final Work work;
    private final Bodies bodies;
    private final Audit audit;

    ReadBody(Access access, Work work, Bodies bodies, Audit audit) {
        this.access = access;
        this.work = work;
        this.bodies = bodies;
        this.audit = audit;
    }

    /** A body as its reader knows it. */
    public record View(Body body, BodyFacts facts, List<SeatLine> seats) {}

    public Outcome<View> open(Actor actor, BodyId id) {
        return work.read(actor, () -> access.require(actor, Act.BODY_READ, id)
                .then(facts -> bodies.find(id).map(body -> Outcome.done(new View(body, facts, bodies.seats(id))))
                        .orElseGet(() -> Outcome.refused(Reason.absent())))
                .then(view -> {
                    audit.append(actor.entry(Act.BODY_READ).about(id).read());
                    return Outcome.done(view);
                }));
    }

    /** @param kind null for any */
    public Outcome<Paged<Body>> list(Actor actor, BodyKind kind, int page) {
        return work.read(actor, () -> access.require(actor, Act.BODY_LIST).then(may -> Outcome.done(bodies.mine(kind, page))));
    }
}
