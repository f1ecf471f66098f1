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

/** Decides whether an account belongs to a learner: a second officer of the agency, and never the holder of the account. */
@Component
public class ConfirmLink {
    private final Access access;
    private final Work work;
    private final LearnerStore learners;
    private final LinkStore links;
    private final Audit audit;

    ConfirmLink(Access access, Work work, LearnerStore learners, LinkStore links, Audit audit) {
        this.access = access;
        this.work = work;
        this.learners = learners;
        this.links = links;
        this.audit = audit;
    }

    public Outcome<LearnerId> decide(Actor actor, RequestId request, LearnerId id, boolean granted) {
        return work.once(actor, request, LearnerId::new, () -> access.require(actor, Act.LINK_CONFIRM)
                .then(may -> learners.find(id).filter(l -> l.coded().agency().equals(actor.agency())).map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(Reason.absent())))
                .then(learner -> {
                    var open = links.open(id);
                    if (open.isEmpty()) {
                        return Outcome.refused("refused.training-decided");
                    }
                    var account = open.get().account();
                    if (!open.get().mayDecide(actor.account())) {
                        return Outcome.refused("refused.training-link-second");
                    }
                    if (granted && learner.account() != null && !learner.account().equals(account) || !links.decide(open.get().id(), actor, granted)) {
                        return Outcome.refused("refused.training-decided");
                    }
                    if (granted) {
                        learners.link(id, account);
                    }
                    audit.append(actor.entry(Act.LINK_CONFIRM).about(id).with("account", account.value().toString())
                            .with("granted", granted ? "YES" : "NO"));
                    return Outcome.done(id);
                }));
    }
}
