package org.zaklon.trainings.learner;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.trainings.LearnerId;

/**
 * Says that two entries of the own agency are one person; both stay readable, one counts. Where that would carry an account, and with it
 * certificates, from one to the other, a second officer confirms it first.
 */
@Component
public class MergeLearner {
    private final Access access;
    private final Work work;
    private final LearnerStore learners;
    private final LinkStore links;
    private final Audit audit;

    MergeLearner(Access access, Work work, LearnerStore learners, LinkStore links, Audit audit) {
        this.access = access;
        this.work = work;
        this.learners = learners;
        this.links = links;
        this.audit = audit;
    }

    public Outcome<LearnerId> merge(Actor actor, RequestId request, LearnerId from, LearnerId into) {
        return work.once(actor, request, LearnerId::new, () -> access.require(actor, Act.LEARNER_MERGE)
                .then(may -> own(actor, from)).then(twin -> own(actor, into).then(kept -> {
                    if (from.equals(into) || twin.mergedInto() != null || kept.mergedInto() != null) {
                        return Outcome.refused("refused.training-merge");
                    }
                    if (twin.account() != null && kept.account() != null && !twin.account().equals(kept.account())) {
                        return Outcome.refused("refused.training-merge-accounts");
                    }
                    var account = kept.account() != null ? kept.account() : twin.account();
                    if (account != null && (account.equals(actor.account()) || links.open(from).isPresent() || links.open(into).isPresent())) {
                        return Outcome.refused("refused.training-merge");
                    }
                    learners.merge(from, into);
                    if (account != null && (kept.account() == null || twin.account() == null)) {
                        links.ask(new LinkId(UUID.randomUUID()), into, actor.agency(), account);
                    }
                    audit.append(actor.entry(Act.LEARNER_MERGE).about(into).with("learner", from.value().toString()));
                    return Outcome.done(into);
                })));
    }

    private Outcome<Learner> own(Actor actor, LearnerId id) {
        return learners.find(id).filter(l -> l.coded().agency().equals(actor.agency())).map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Reason.absent()));
    }
}
