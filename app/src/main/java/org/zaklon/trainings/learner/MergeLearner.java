package org.zaklon.trainings.learner;

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

/** Says that two entries of the own agency are one person; both stay readable, one counts. */
@Component
public class MergeLearner {
    private final Access access;
    private final Work work;
    private final LearnerStore learners;
    private final Audit audit;

    MergeLearner(Access access, Work work, LearnerStore learners, Audit audit) {
        this.access = access;
        this.work = work;
        this.learners = learners;
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
                    learners.merge(from, into);
                    var account = kept.account() != null ? kept.account() : twin.account();
                    if (account != null) {
                        learners.link(into, account);
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
