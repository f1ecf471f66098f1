package org.zaklon.statistics.release;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.statistics.release.ForeignTables.Foreign;
import org.zaklon.statistics.release.cohort.CohortReport;

/** What was proposed and what became of it. Opening a report is in the log: it holds true numbers. */
@Component
public class ReadReleases {
    private final Work work;
    private final Access access;
    private final Audit audit;
    private final ReleaseProposals proposals;
    private final ForeignTables foreign;

    ReadReleases(Work work, Access access, Audit audit, ReleaseProposals proposals, ForeignTables foreign) {
        this.work = work;
        this.access = access;
        this.audit = audit;
        this.proposals = proposals;
        this.foreign = foreign;
    }

    record One(Proposal proposal, List<CohortReport> reports) {}

    Outcome<List<Proposal>> list(Actor actor) {
        return work.read(actor, () -> access.require(actor, Act.RELEASE_READ).then(may -> {
            audit.append(actor.entry(Act.RELEASE_READ).read());
            return Outcome.done(proposals.list());
        }));
    }

    Outcome<One> one(Actor actor, ReleaseId id) {
        return work.read(actor, () -> access.require(actor, Act.RELEASE_READ).then(may -> {
            var found = proposals.find(id.value());
            if (found.isEmpty()) {
                return Outcome.refused(Reason.absent());
            }
            audit.append(actor.entry(Act.RELEASE_READ).read().about(id));
            return Outcome.done(new One(found.get(), proposals.cohorts(id.value()).stream().map(ReleaseProposals.FrozenCohort::report).toList()));
        }));
    }

    /** Where a proposal stands, for whoever waits for it; no numbers, so nothing for the log. */
    public Outcome<Standing> standing(Actor actor, ReleaseId id) {
        return work.read(actor, () -> access.require(actor, Act.RELEASE_READ).then(may -> proposals.find(id.value())
                .map(p -> Outcome.done(new Standing(p.state() == ProposalState.READY, p.state().over(), p.digest())))
                .orElseGet(() -> Outcome.refused(Reason.absent()))));
    }

    /** @param digest of what would be published; null before it is computed */
    public record Standing(boolean ready, boolean over, String digest) {}

    Outcome<List<Foreign>> foreign(Actor actor) {
        return work.read(actor, () -> access.require(actor, Act.RELEASE_READ).then(may -> {
            audit.append(actor.entry(Act.RELEASE_READ).read());
            return Outcome.done(foreign.list());
        }));
    }
}
