package org.zaklon.statistics.release;

import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;

/** Puts a computed proposal on the table of a second person. */
@Component
public class SubmitRelease {
    private final Work work;
    private final Access access;
    private final Audit audit;
    private final ReleaseProposals proposals;

    SubmitRelease(Work work, Access access, Audit audit, ReleaseProposals proposals) {
        this.work = work;
        this.access = access;
        this.audit = audit;
        this.proposals = proposals;
    }

    public Outcome<ReleaseId> submit(Actor actor, RequestId request, ReleaseId id) {
        return work.once(actor, request, ReleaseId::new, () -> access.require(actor, Act.RELEASE_SUBMIT).then(may -> {
            var found = proposals.find(id.value());
            if (found.isEmpty()) {
                return Outcome.refused(Reason.absent());
            }
            if (!found.get().by().equals(actor.account()) || !proposals.move(id.value(), ProposalState.SUBMITTED)) {
                return Outcome.refused("refused.release-state");
            }
            audit.append(actor.entry(Act.RELEASE_SUBMIT).about(id).with("digest", found.get().digest()));
            return Outcome.done(id);
        }));
    }
}
