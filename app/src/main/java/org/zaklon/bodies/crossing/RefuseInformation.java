package org.zaklon.bodies.crossing;

import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.bodies.Bodies;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.SeatId;

/** Records that a seat, or somebody outside, asked for information and was refused, and why: refusing is an act like sharing. */
@Component
public class RefuseInformation {
    private final Access access;
    private final Work work;
    private final Bodies bodies;
    private final CrossingStore store;
    private final Audit audit;

    RefuseInformation(Access access, Work work, Bodies bodies, CrossingStore store, Audit audit) {
        this.access = access;
        this.work = work;
        this.bodies = bodies;
        this.store = store;
        this.audit = audit;
    }

    /**
     * @param to the seat that asked; null where somebody outside did, of the kind {@code recipient}
     * @param reason about the information, never with a name; who asked reads it
     */
    public Outcome<CrossingId> refuse(Actor actor, RequestId request, BodyId body, InformationId id, SeatId to, String recipient, Purpose purpose, String reason) {
        return work.once(actor, request, CrossingId::new, () -> access.require(actor, Act.INFORMATION_REFUSE, body)
                .then(facts -> store.find(id).filter(i -> i.body().equals(body)).map(Outcome::done).orElseGet(() -> Outcome.refused(Reason.absent())))
                .then(told -> {
                    if (!bodies.ownSeats(body).contains(told.ownerSeat())) {
                        return Outcome.refused("refused.information-not-yours");
                    }
                    if (reason.isBlank()) {
                        return Outcome.refused("refused.information-reason");
                    }
                    if (to == null ? recipient.isBlank() : bodies.seat(body, to).isEmpty()) {
                        return Outcome.refused("refused.information-nobody");
                    }
                    var crossing = store.note(told, Crossing.Event.REFUSED, to, to == null ? recipient.strip() : "", purpose, "", reason.strip());
                    audit.append(actor.entry(Act.INFORMATION_REFUSE).about(crossing).purposed(purpose).with("class", told.dataClass().code()));
                    return Outcome.done(crossing);
                }));
    }
}
