package org.zaklon.bodies.seats;

import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.access.body.BodyRegister;
import org.zaklon.audit.Audit;
import org.zaklon.bodies.Bodies;
import org.zaklon.bodies.HolderId;
import org.zaklon.bodies.Member;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;

/** Frees a place: whoever held it with an account knows nothing of the body from the next statement on. */
@Component
public class UnseatMember {
    private final Access access;
    private final Work work;
    private final Bodies bodies;
    private final BodyRegister register;
    private final SeatStore store;
    private final Audit audit;

    UnseatMember(Access access, Work work, Bodies bodies, BodyRegister register, SeatStore store, Audit audit) {
        this.access = access;
        this.work = work;
        this.bodies = bodies;
        this.register = register;
        this.store = store;
        this.audit = audit;
    }

    public Outcome<HolderId> leave(Actor actor, RequestId request, BodyId body, HolderId id) {
        return work.once(actor, request, HolderId::new, () -> access.require(actor, Act.MEMBER_UNSEAT, body).then(facts -> sitting(body, id)).then(member -> {
            // The end is written first: who unseats herself keeps the body no more afterwards.
            store.leave(id, store.today());
            audit.append(actor.entry(Act.MEMBER_UNSEAT).about(id));
            if (member.account() != null) {
                register.leave(member.seat(), member.account());
            }
            return Outcome.done(id);
        }));
    }

    private Outcome<Member> sitting(BodyId body, HolderId id) {
        return bodies.member(id).filter(m -> m.body().equals(body) && m.until() == null).map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Reason.absent()));
    }
}
