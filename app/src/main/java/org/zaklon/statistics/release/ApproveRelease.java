package org.zaklon.statistics.release;

import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.disclosure.FrozenTable;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.published.About;
import org.zaklon.published.Kind;
import org.zaklon.published.NewEdition;
import org.zaklon.published.Publish;
import tools.jackson.databind.json.JsonMapper;

/**
 * A second person decides about exactly the bytes that were frozen, named by their digest. What she approves is published in the transaction of the
 * entry in the log; what she sends back stays inside.
 */
@Component
public class ApproveRelease {
    /** The one table of an edition; it holds all linked tables. */
    static final String TABLE = "people";

    static final String NO_REASON = "refused.release-why";

    private final Work work;
    private final Access access;
    private final Audit audit;
    private final ReleaseProposals proposals;
    private final ForeignTables foreign;
    private final Publish publish;
    private final InstantSource clock;
    private final JsonMapper json = JsonMapper.shared();

    ApproveRelease(Work work, Access access, Audit audit, ReleaseProposals proposals, ForeignTables foreign, Publish publish, InstantSource clock) {
        this.work = work;
        this.access = access;
        this.audit = audit;
        this.proposals = proposals;
        this.foreign = foreign;
        this.publish = publish;
        this.clock = clock;
    }

    /** @param digest of what the approver has before her */
    public Outcome<ReleaseId> approve(Actor actor, RequestId request, ReleaseId id, String digest) {
        return deciding(actor, request, id, proposal -> {
            if (!proposal.digest().equals(digest)) {
                return Outcome.refused("refused.release-digest");
            }
            if (proposals.published(proposal.dataset()).map(Proposal::number).orElse(0) != proposal.builtOn()) {
                return Outcome.refused("refused.release-overtaken");
            }
            var about = proposals.about(id.value());
            var table = proposals.table(id.value());
            if (!ComputeProposal.digest(table, about).equals(digest)) {
                throw new IllegalStateException("what was frozen is no longer what its digest says");
            }
            int number = publish.edition(new NewEdition(proposal.dataset(), Kind.OFFICIAL, proposal.cutoff(), json.readValue(about, About.class),
                    new TreeMap<>(Map.of(TABLE, FrozenTable.read(table))), null));
            if (number != proposal.builtOn() + 1) {
                return Outcome.refused("refused.release-overtaken");
            }
            proposals.decide(id.value(), ProposalState.PUBLISHED, actor.account(), clock.instant(), null, number);
            foreign.takenIn(proposal, proposals.cohorts(id.value()).stream().filter(c -> c.report().counts()).map(ReleaseProposals.FrozenCohort::code).toList());
            audit.append(actor.entry(Act.RELEASE_APPROVE).about(id).with("digest", digest).with("dataset", proposal.dataset())
                    .with("edition", String.valueOf(number)));
            return Outcome.done(id);
        });
    }

    /** @param reason for the statistician, in the approver's words */
    Outcome<ReleaseId> sendBack(Actor actor, RequestId request, ReleaseId id, String reason) {
        return deciding(actor, request, id, proposal -> {
            if (reason.isBlank()) {
                return Outcome.refused(NO_REASON);
            }
            proposals.decide(id.value(), ProposalState.SENT_BACK, actor.account(), clock.instant(), reason.strip(), null);
            audit.append(actor.entry(Act.RELEASE_APPROVE).about(id).with("decision", "SENT_BACK"));
            return Outcome.done(id);
        });
    }

    private Outcome<ReleaseId> deciding(Actor actor, RequestId request, ReleaseId id, Function<Proposal, Outcome<ReleaseId>> decision) {
        return work.once(actor, request, ReleaseId::new, () -> access.require(actor, Act.RELEASE_APPROVE).then(may -> {
            var found = proposals.find(id.value());
            if (found.isEmpty()) {
                return Outcome.refused(Reason.absent());
            }
            if (found.get().state() != ProposalState.SUBMITTED) {
                return Outcome.refused("refused.release-state");
            }
            if (found.get().by().equals(actor.account())) {
                return Outcome.refused("refused.release-same-person");
            }
            return decision.apply(found.get());
        }));
    }
}
