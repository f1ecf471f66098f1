package org.zaklon.agreements.duties;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.agreements.AgreementId;
import org.zaklon.agreements.life.LifeStore;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;

/** Plans when the parties look at an agreement again, and writes down what they decided then. */
@Component
public class ReviewAgreement {
    private static final int LONGEST = 2000;

    private final Found found;
    private final Work work;
    private final LifeStore life;
    private final DutyStore store;
    private final Audit audit;

    ReviewAgreement(Found found, Work work, LifeStore life, DutyStore store, Audit audit) {
        this.found = found;
        this.work = work;
        this.life = life;
        this.store = store;
        this.audit = audit;
    }

    public Outcome<DutyId> plan(Actor actor, RequestId request, AgreementId id, LocalDate due) {
        return work.once(actor, request, DutyId::new, () -> found.alive(actor, Act.AGREEMENT_REVIEW, id).then(agreement -> {
            if (due.isBefore(life.today()) || due.isAfter(agreement.until())) {
                return Outcome.refused("refused.review-due");
            }
            var made = store.plan(id, actor, due);
            audit.append(actor.entry(Act.AGREEMENT_REVIEW).about(id).with("until", due.toString()));
            return Outcome.done(made);
        }));
    }

    /** @param note what was found, about the agreement, never about a person; may be empty */
    public Outcome<DutyId> held(Actor actor, RequestId request, AgreementId id, DutyId review, LocalDate on, Review.Result result, String note) {
        return work.once(actor, request, DutyId::new, () -> found.own(actor, Act.AGREEMENT_REVIEW, id).then(agreement ->
                store.reviews(id).stream().filter(r -> r.id().equals(review) && r.heldOn() == null).findFirst().map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(Reason.absent()))).then(known -> {
                    if (on.isAfter(life.today())) {
                        return Outcome.refused("refused.review-held");
                    }
                    if (note.length() > LONGEST) {
                        return Outcome.refused("refused.review-note");
                    }
                    store.held(review, actor, on, result, note.strip());
                    audit.append(actor.entry(Act.AGREEMENT_REVIEW).about(id).with("result", result.name()));
                    return Outcome.done(review);
                }));
    }
}
