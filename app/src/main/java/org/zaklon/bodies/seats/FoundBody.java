package org.zaklon.bodies.seats;

import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.access.body.BodyRegister;
import org.zaklon.audit.Audit;
import org.zaklon.country.Country;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;

/** Founds a standing body, which the coordinator's agency keeps from then on. */
@Component
public class FoundBody {
    private final Access access;
    private final Work work;
    private final BodyRegister register;
    private final SeatStore store;
    private final Country country;
    private final Audit audit;

    FoundBody(Access access, Work work, BodyRegister register, SeatStore store, Country country, Audit audit) {
        this.access = access;
        this.work = work;
        this.register = register;
        this.store = store;
        this.country = country;
        this.audit = audit;
    }

    public Outcome<BodyId> found(Actor actor, RequestId request, Founding founding) {
        return work.once(actor, request, BodyId::new, () -> access.require(actor, Act.BODY_FOUND).then(may -> {
            var broken = founding.broken(country, store.today());
            if (broken.isPresent()) {
                return Outcome.refused(broken.get());
            }
            var id = BodyId.fresh();
            register.found(id, actor.agency());
            store.found(id, actor.agency(), founding);
            audit.append(actor.entry(Act.BODY_FOUND).about(id).with("kind", founding.kind().name()));
            return Outcome.done(id);
        }));
    }
}
