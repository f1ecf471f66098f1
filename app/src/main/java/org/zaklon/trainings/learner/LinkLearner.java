package org.zaklon.trainings.learner;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Colleagues;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.country.Country;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.trainings.LearnerId;

/**
 * Says which account of the own agency belongs to a learner, so that the person finds tests and certificates. It holds when a second officer
 * confirms it ({@link ConfirmLink}).
 */
@Component
public class LinkLearner {
    private final Access access;
    private final Work work;
    private final LearnerStore learners;
    private final LinkStore links;
    private final Colleagues colleagues;
    private final Country country;
    private final Audit audit;

    LinkLearner(Access access, Work work, LearnerStore learners, LinkStore links, Colleagues colleagues, Country country, Audit audit) {
        this.access = access;
        this.work = work;
        this.learners = learners;
        this.links = links;
        this.colleagues = colleagues;
        this.country = country;
        this.audit = audit;
    }

    /** Certificates open acts elsewhere: nobody links an entry to the own account, and none that is linked already. */
    public Outcome<LearnerId> link(Actor actor, RequestId request, LearnerId id, Optional<AccountId> chosen) {
        return work.once(actor, request, LearnerId::new, () -> access.require(actor, Act.LEARNER_LINK)
                .then(may -> learners.find(id).filter(l -> l.coded().agency().equals(actor.agency()) && l.mergedInto() == null)
                        .map(Outcome::done).orElseGet(() -> Outcome.refused(Reason.absent())))
                .then(learner -> {
                    var colleague = chosen.flatMap(colleagues::findColleague)
                            .filter(c -> country.findUnit(c.unit()).filter(u -> u.agency().equals(actor.agency())).isPresent());
                    if (colleague.isEmpty() || colleague.get().account().equals(actor.account()) || learner.account() != null || links.open(id).isPresent()) {
                        return Outcome.refused("refused.training-link-account");
                    }
                    var account = colleague.get().account();
                    links.ask(new LinkId(UUID.randomUUID()), id, actor.agency(), account);
                    audit.append(actor.entry(Act.LEARNER_LINK).about(id).with("account", account.value().toString()));
                    return Outcome.done(id);
                }));
    }
}
