package org.zaklon.statistics.release;

import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.country.Country;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.statistics.release.ForeignTables.Foreign;
import org.zaklon.statistics.release.cohort.Cohort;
import org.zaklon.statistics.release.cohort.Dataset;
import org.zaklon.statistics.release.cohort.ForeignLines;
import org.zaklon.statistics.release.cohort.Plan;

/** Declares a table that somebody else printed about the same people, so that proposals are attacked beside it. */
@Component
class DeclareForeign {
    private final Work work;
    private final Access access;
    private final Audit audit;
    private final ForeignTables tables;
    private final ReleaseProposals proposals;
    private final Country country;
    private final InstantSource clock;

    DeclareForeign(Work work, Access access, Audit audit, ForeignTables tables, ReleaseProposals proposals, Country country, InstantSource clock) {
        this.work = work;
        this.access = access;
        this.audit = audit;
        this.tables = tables;
        this.proposals = proposals;
        this.country = country;
        this.clock = clock;
    }

    /** @param edition whose people it counts; null for those of the next proposal */
    record Declaration(String cohort, Integer edition, String source, String lines) {}

    Outcome<Actor> may(Actor actor) {
        return work.read(actor, () -> access.require(actor, Act.FOREIGN_DECLARE));
    }

    Outcome<ReleaseId> declare(Actor actor, RequestId request, Declaration said) {
        return work.once(actor, request, ReleaseId::new, () -> access.require(actor, Act.FOREIGN_DECLARE).then(may -> {
            var plan = Plan.of(country, Dataset.IDENTIFICATIONS);
            if (plan.isEmpty()) {
                return Outcome.refused("refused.release-no-tables");
            }
            if (said.source().isBlank()) {
                return Outcome.refused("refused.foreign-source");
            }
            if (!said.cohort().matches("\\d{4}(-\\d{4})?") || !plan.get().publishes(Cohort.of(said.cohort()))) {
                return Outcome.refused("refused.foreign-cohort");
            }
            if (said.edition() != null && said.edition() > proposals.published(ProposeRelease.IDENTIFICATIONS).map(Proposal::number).orElse(0)) {
                return Outcome.refused("refused.foreign-edition");
            }
            try {
                ForeignLines.read(said.source().strip(), said.lines(), plan.get().catalogue(Cohort.of(said.cohort())));
            } catch (ForeignLines.Bad bad) {
                return Outcome.refused(Reason.of("refused.foreign-" + bad.code(), String.valueOf(bad.line()), bad.what()));
            }
            var id = new ReleaseId(UUID.randomUUID());
            tables.add(new Foreign(id.value(), ProposeRelease.IDENTIFICATIONS, said.cohort(), said.edition(), said.source().strip(), said.lines(),
                    clock.instant(), null), actor.account());
            audit.append(actor.entry(Act.FOREIGN_DECLARE).about(id).with("dataset", ProposeRelease.IDENTIFICATIONS).with("cohort", said.cohort()));
            return Outcome.done(id);
        }));
    }
}
