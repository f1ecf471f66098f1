package org.zaklon.statistics.release;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.zaklon.statistics.release.cohort.Dataset;
import org.zaklon.statistics.release.cohort.Parameters;
import org.zaklon.statistics.release.unseen.Unseen;

/**
 * Proposes an edition: the parameters go into the log, the work into a job. Who proposes many cutoffs to subtract them learns what a statistician may
 * read inside anyway; nothing of it is public.
 */
@Component
public class ProposeRelease {
    /** The dataset of identified people. */
    static final String IDENTIFICATIONS = Dataset.IDENTIFICATIONS.code();

    private final Work work;
    private final Access access;
    private final Audit audit;
    private final ReleaseProposals proposals;
    private final Country country;
    private final InstantSource clock;
    private final Scheduler scheduler;
    private final OneTimeTask<Void> computing;
    private final Unseen unseen;

    ProposeRelease(Work work, Access access, Audit audit, ReleaseProposals proposals, Country country, InstantSource clock, Scheduler scheduler,
            OneTimeTask<Void> computing, Unseen unseen) {
        this.work = work;
        this.access = access;
        this.audit = audit;
        this.proposals = proposals;
        this.country = country;
        this.clock = clock;
        this.scheduler = scheduler;
        this.computing = computing;
        this.unseen = unseen;
    }

    Outcome<Actor> may(Actor actor) {
        return work.read(actor, () -> access.require(actor, Act.RELEASE_PROPOSE));
    }

    /** The codes of the datasets that can be proposed here. */
    public List<String> datasets() {
        return Stream.concat(Dataset.of(country).stream().map(Dataset::code), unseen.offered() ? Stream.of(Unseen.DATASET) : Stream.empty()).toList();
    }

    /** Proposes by the usual rule (10,5) in batches of ten. */
    public Outcome<ReleaseId> propose(Actor actor, RequestId request, String dataset, LocalDate cutoff) {
        return propose(actor, request, dataset, cutoff, Parameters.USUAL);
    }

    Outcome<ReleaseId> propose(Actor actor, RequestId request, String dataset, LocalDate cutoff, Parameters parameters) {
        var outcome = work.once(actor, request, ReleaseId::new, () -> access.require(actor, Act.RELEASE_PROPOSE).then(may -> {
            var now = clock.instant();
            if (datasets().isEmpty()) {
                return Outcome.refused("refused.release-no-tables");
            }
            if (!datasets().contains(dataset)) {
                return Outcome.refused("refused.release-dataset");
            }
            var before = proposals.published(dataset);
            // Of a day that is not over more may still be learned.
            if (!cutoff.isBefore(LocalDate.ofInstant(now, country.zone()))) {
                return Outcome.refused("refused.release-cutoff-not-over");
            }
            if (before.filter(p -> cutoff.isBefore(p.cutoff())).isPresent()) {
                return Outcome.refused("refused.release-cutoff-before", before.get().cutoff().toString());
            }
            if (before.filter(p -> !p.parameters().equals(parameters)).isPresent()) {
                return Outcome.refused("refused.release-rule-fixed");
            }
            var id = UUID.randomUUID();
            proposals.add(id, dataset, cutoff, parameters, actor.account(), now);
            audit.append(actor.entry(Act.RELEASE_PROPOSE).about(id.toString()).with("dataset", dataset).with("cutoff", cutoff.toString())
                    .with("rule", parameters.min() + "," + parameters.base()).with("batch", String.valueOf(parameters.batch())));
            return Outcome.done(new ReleaseId(id));
        }));
        if (outcome instanceof Outcome.Done<ReleaseId>(var id)) {
            // Only after the commit: the job would not see the proposal before. At the beginning of time is at once, whatever the clock of the house says.
            scheduler.scheduleIfNotExists(computing.instance(id.value().toString()), Instant.EPOCH);
        }
        return outcome;
    }

    /** Stops the work, or puts a finished proposal away. */
    Outcome<ReleaseId> cancel(Actor actor, RequestId request, ReleaseId id) {
        return work.once(actor, request, ReleaseId::new, () -> access.require(actor, Act.RELEASE_PROPOSE).then(may -> {
            if (proposals.find(id.value()).isEmpty()) {
                return Outcome.refused(Reason.absent());
            }
            if (!proposals.move(id.value(), ProposalState.CANCELLED)) {
                return Outcome.refused("refused.release-state");
            }
            audit.append(actor.entry(Act.RELEASE_PROPOSE).about(id).with("decision", "CANCELLED"));
            return Outcome.done(id);
        }));
    }
}
