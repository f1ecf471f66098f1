package org.zaklon.bodies.seats;

import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.access.body.BodyRegister;
import org.zaklon.access.body.BodyRegister.Post;
import org.zaklon.audit.Audit;
import org.zaklon.bodies.Bodies;
import org.zaklon.bodies.BodyState;
import org.zaklon.bodies.Category;
import org.zaklon.bodies.SeatLine;
import org.zaklon.country.Country;
import org.zaklon.country.Localised;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.SeatId;

/** Gives a body a seat, of an agency or of a category, and takes an empty one away again. */
@Component
public class AddSeat {
    private final Access access;
    private final Work work;
    private final Bodies bodies;
    private final BodyRegister register;
    private final SeatStore store;
    private final Country country;
    private final Audit audit;

    AddSeat(Access access, Work work, Bodies bodies, BodyRegister register, SeatStore store, Country country, Audit audit) {
        this.access = access;
        this.work = work;
        this.bodies = bodies;
        this.register = register;
        this.store = store;
        this.country = country;
        this.audit = audit;
    }

    /**
     * @param agency whose seat it is; null for one of a category
     * @param label what it is called; may be empty
     * @param places how many sit there; chair and secretary are one each
     */
    public record Asked(AgencyCode agency, Category category, Post post, Localised label, int places) {}

    public Outcome<SeatId> add(Actor actor, RequestId request, BodyId body, Asked asked) {
        return work.once(actor, request, SeatId::new, () -> access.require(actor, Act.SEAT_ADD, body).then(facts -> {
            if (bodies.find(body).map(b -> b.state() == BodyState.CLOSED).orElse(true)) {
                return Outcome.refused("refused.body-closed");
            }
            if (asked.agency() != null && country.findAgency(asked.agency()).isEmpty()) {
                return Outcome.refused("refused.seat-agency");
            }
            if (asked.places() < 1 || asked.places() > 500 || asked.post() != Post.MEMBER && asked.places() > 1) {
                return Outcome.refused("refused.seat-places");
            }
            if (asked.post() != Post.MEMBER
                    && bodies.seats(body).stream().anyMatch(s -> s.open() && s.post() == asked.post())) {
                return Outcome.refused("refused.seat-post");
            }
            var id = SeatId.fresh();
            register.seat(body, id, asked.agency(), asked.post());
            store.add(body, id, asked);
            audit.append(actor.entry(Act.SEAT_ADD).about(id).with("post", asked.post().name()).with("category", asked.category().name()));
            return Outcome.done(id);
        }));
    }

    /** Only where nobody sits any more; what was said from it stays. */
    public Outcome<SeatId> close(Actor actor, RequestId request, BodyId body, SeatId seat) {
        return work.once(actor, request, SeatId::new, () -> access.require(actor, Act.SEAT_ADD, body)
                .then(facts -> bodies.seat(body, seat).filter(SeatLine::open).map(Outcome::done).orElseGet(() -> Outcome.refused(Reason.absent())))
                .then(line -> {
                    if (!line.holders().isEmpty()) {
                        return Outcome.refused("refused.seat-taken");
                    }
                    store.close(seat);
                    audit.append(actor.entry(Act.SEAT_ADD).about(seat).with("what", "CLOSED"));
                    return Outcome.done(seat);
                }));
    }
}
