package org.zaklon.bodies.crossing;

import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.bodies.Bodies;
import org.zaklon.country.Country;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;

/** Records that information was disclosed to somebody outside of the body: to what kind of recipient, for which purpose, by which article. */
@Component
public class DiscloseInformation {
    private final Access access;
    private final Work work;
    private final Bodies bodies;
    private final CrossingStore store;
    private final Country country;
    private final Audit audit;

    DiscloseInformation(Access access, Work work, Bodies bodies, CrossingStore store, Country country, Audit audit) {
        this.access = access;
        this.work = work;
        this.bodies = bodies;
        this.store = store;
        this.country = country;
        this.audit = audit;
    }

    /**
     * @param recipient a kind of recipient, never a name
     * @param article identity of a legal basis of the profile
     */
    public Outcome<CrossingId> disclose(Actor actor, RequestId request, BodyId body, InformationId id, String recipient, Purpose purpose, String article) {
        return work.once(actor, request, CrossingId::new, () -> access.require(actor, Act.INFORMATION_DISCLOSE, body)
                .then(facts -> store.find(id).filter(i -> i.body().equals(body)).map(Outcome::done).orElseGet(() -> Outcome.refused(Reason.absent())))
                .then(told -> {
                    if (!bodies.ownSeats(body).contains(told.ownerSeat())) {
                        return Outcome.refused("refused.information-not-yours");
                    }
                    if (recipient.isBlank() || article.isBlank() || country.findLegalBasis(article).isEmpty()) {
                        return Outcome.refused("refused.information-article");
                    }
                    var crossing = store.note(told, Crossing.Event.DISCLOSED, null, recipient.strip(), purpose, article, "");
                    audit.append(actor.entry(Act.INFORMATION_DISCLOSE).about(crossing).purposed(purpose).with("class", told.dataClass().code()));
                    return Outcome.done(crossing);
                }));
    }
}
