package org.zaklon.statistics.sources.publishing;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.audit.Entry;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.Reason;
import org.zaklon.published.Kind;
import org.zaklon.published.NewEdition;
import org.zaklon.published.Publish;
import org.zaklon.published.Published;
import org.zaklon.statistics.sources.Datasets;
import org.zaklon.statistics.sources.Vintage;
import org.zaklon.statistics.sources.table.Rows;

/**
 * Puts an imported dataset on the shelf of the portal: one person proposes, another approves. Only what its publisher has made public,
 * and never under the name of an official dataset.
 */
@Component
public class PublishDataset {
    private final Work work;
    private final Access access;
    private final Audit audit;
    private final Datasets datasets;
    private final Proposals proposals;
    private final PrepareEdition prepare;
    private final Publish publish;
    private final Published published;
    private final InstantSource clock;

    PublishDataset(Work work, Access access, Audit audit, Datasets datasets, Proposals proposals, PrepareEdition prepare, Publish publish,
            Published published, InstantSource clock) {
        this.work = work;
        this.access = access;
        this.audit = audit;
        this.datasets = datasets;
        this.proposals = proposals;
        this.prepare = prepare;
        this.publish = publish;
        this.published = published;
        this.clock = clock;
    }

    /** Where the current vintage of a dataset stands; empty where nothing was proposed. */
    Outcome<Optional<Proposal>> find(Actor actor, String dataset) {
        return work.read(actor, () -> access.require(actor, Act.STATISTICS_READ).then(may -> current(dataset))
                .then(vintage -> Outcome.done(proposals.find(vintage.id()))));
    }

    Outcome<Vintage> propose(Actor actor, String dataset) {
        return work.read(actor, () -> access.require(actor, Act.DATASET_PUBLISH).then(may -> publishable(dataset)).then(vintage -> {
            var last = proposals.find(vintage.id());
            if (last.isPresent() && (!last.get().decided() || last.get().edition() > 0)) {
                return Outcome.refused("refused.dataset-proposed");
            }
            proposals.add(vintage.id(), actor.account().value(), clock.instant());
            audit.append(actor.entry(Act.DATASET_PUBLISH).about(dataset).with("vintage", Integer.toString(vintage.number())));
            return Outcome.done(vintage);
        }));
    }

    /** Whoever proposed it may take it back. */
    Outcome<Vintage> decline(Actor actor, String dataset) {
        return work.read(actor, () -> access.require(actor, Act.DATASET_APPROVE).then(may -> current(dataset)).then(vintage ->
                proposals.find(vintage.id()).filter(p -> !p.decided() && proposals.decide(p.id(), actor.account().value(), clock.instant(), null))
                        .map(p -> {
                            audit.append(actor.entry(Act.DATASET_APPROVE).about(dataset).with("vintage", Integer.toString(vintage.number())));
                            return Outcome.done(vintage);
                        }).orElse(Outcome.refused("refused.dataset-not-proposed"))));
    }

    /** Publishes. Invented rows take some seconds, during which no transaction is open. */
    Outcome<Integer> approve(Actor actor, String dataset) {
        var waiting = work.read(actor, () -> access.require(actor, Act.DATASET_APPROVE).then(may -> publishable(dataset)).then(vintage -> waits(actor, vintage)
                .then(proposal -> Outcome.done(new Waiting(vintage, datasets.rows(vintage, List.of()))))));
        return switch (waiting) {
            case Refused<Waiting>(var reason) -> Outcome.refused(reason);
            case Done<Waiting>(var found) -> {
                var edition = prepare.of(found.vintage(), found.rows());
                yield work.read(actor, () -> access.require(actor, Act.DATASET_APPROVE).then(may -> waits(actor, found.vintage())).then(still -> {
                    int number = put(edition);
                    proposals.decide(still.id(), actor.account().value(), clock.instant(), number);
                    audit.append(entry(actor.entry(Act.DATASET_APPROVE), found.vintage(), number));
                    return Outcome.done(number);
                }));
            }
        };
    }

    /** By the command on the server; whoever runs it is answerable for the second pair of eyes. */
    public int byCommand(Vintage vintage) {
        var rows = work.system("statistics.import", () -> datasets.rows(vintage, List.of()));
        var edition = prepare.of(vintage, rows);
        return work.system("statistics.import", () -> {
            if (publishable(vintage.dataset()) instanceof Refused<Vintage>) {
                throw new IllegalArgumentException("There is an official dataset under this name.");
            }
            int number = put(edition);
            proposals.addPublished(vintage.id(), clock.instant(), number);
            audit.append(entry(Entry.bySystem(Act.DATASET_APPROVE.name()), vintage, number));
            return number;
        });
    }

    private record Waiting(Vintage vintage, Rows rows) {}

    private Outcome<Proposal> waits(Actor actor, Vintage vintage) {
        var proposal = proposals.find(vintage.id()).filter(p -> !p.decided());
        if (proposal.isEmpty()) {
            return Outcome.refused("refused.dataset-not-proposed");
        }
        if (actor.account().value().equals(proposal.get().proposedBy())) {
            return Outcome.refused("refused.dataset-own");
        }
        return Outcome.done(proposal.get());
    }

    private Outcome<Vintage> current(String dataset) {
        return datasets.vintages(dataset).stream().findFirst().map(Outcome::done).orElse(Outcome.refused(Reason.absent()));
    }

    private Outcome<Vintage> publishable(String dataset) {
        return current(dataset).then(vintage -> {
            if (!vintage.mapping().published()) {
                return Outcome.refused("refused.dataset-not-public");
            }
            if (published.current(dataset).filter(e -> e.kind() == Kind.OFFICIAL).isPresent()) {
                return Outcome.refused("refused.dataset-official");
            }
            return Outcome.done(vintage);
        });
    }

    /** A later vintage may end with an earlier year; an edition never goes back behind the one before. */
    private int put(NewEdition edition) {
        var cutoff = published.current(edition.dataset()).map(e -> e.cutoff()).filter(c -> c.isAfter(edition.cutoff())).orElse(edition.cutoff());
        return publish.edition(new NewEdition(edition.dataset(), edition.kind(), cutoff, edition.about(), edition.tables(), edition.synthetic()));
    }

    private static Entry entry(Entry entry, Vintage vintage, int number) {
        return entry.about(vintage.dataset()).with("vintage", Integer.toString(vintage.number())).with("edition", Integer.toString(number));
    }
}
