package org.zaklon.migration.submission;

import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.migration.Observation;
import org.zaklon.migration.SubmissionId;
import org.zaklon.migration.terms.Definitions;
import org.zaklon.migration.terms.Source;

/** What is expected and what is here: of the own agency, or for the coordinating office of all. */
@Component
public class ReadSubmissions {
    private final Work work;
    private final Access access;
    private final Audit audit;
    private final SubmissionStore store;
    private final Definitions definitions;
    private final InstantSource clock;

    ReadSubmissions(Work work, Access access, Audit audit, SubmissionStore store, Definitions definitions, InstantSource clock) {
        this.work = work;
        this.access = access;
        this.audit = audit;
        this.store = store;
        this.definitions = definitions;
        this.clock = clock;
    }

    /** @param files of the source for the month, the newest first; none where it is only expected */
    public record Expected(Source source, List<Submission> files) {}

    /** One file with all that is known of it. */
    public record Found(Submission one, List<SubmissionStep> steps, List<Observation> figures, List<Submission> vintages) {}

    public Outcome<Actor> may(Actor actor) {
        return work.read(actor, () -> access.require(actor, Act.SUBMISSION_READ));
    }

    /** @param known null for now */
    public Outcome<List<Expected>> ofMonth(Actor actor, YearMonth month, Instant known) {
        return work.read(actor, () -> access.require(actor, Act.SUBMISSION_READ).then(may -> {
            var files = store.ofMonth(month, known == null ? clock.instant() : known);
            audit.append(actor.entry(Act.SUBMISSION_READ).about(month.toString()).read());
            return Outcome.done(mine(actor, month).stream().map(source -> new Expected(source, files.stream()
                    .filter(f -> f.dataset().equals(source.dataset()) && f.agency().equals(source.agency())).toList())).toList());
        }));
    }

    public Outcome<Found> find(Actor actor, SubmissionId id) {
        return work.read(actor, () -> access.require(actor, Act.SUBMISSION_READ).then(may -> {
            var found = store.find(id);
            if (found.isEmpty()) {
                return Outcome.refused(Reason.absent());
            }
            var one = found.get();
            audit.append(actor.entry(Act.SUBMISSION_READ).about(id).read());
            return Outcome.done(new Found(one, store.steps(id), store.figures(id), store.ofMonth(one.month(), clock.instant()).stream()
                    .filter(o -> o.agency().equals(one.agency()) && o.dataset().equals(one.dataset())).toList()));
        }));
    }

    /** Files since a month, for reports. */
    public Outcome<List<Submission>> since(Actor actor, YearMonth month) {
        return work.read(actor, () -> access.require(actor, Act.SUBMISSION_READ).then(may -> {
            audit.append(actor.entry(Act.SUBMISSION_READ).about(month.toString()).read());
            return Outcome.done(store.since(month, clock.instant()));
        }));
    }

    /** One vintage of a file that has several. @param total the sum of its numbers */
    public record Revision(Submission file, long total) {}

    /** Every vintage of files that were revised, the newest month first and the first vintage before the second. */
    public Outcome<List<Revision>> revisions(Actor actor, YearMonth month) {
        return work.read(actor, () -> access.require(actor, Act.SUBMISSION_READ).then(may -> {
            var files = store.since(month, clock.instant()).stream().filter(f -> f.vintage() > 0).toList();
            return Outcome.done(files.stream().filter(f -> files.stream().anyMatch(o -> !o.id().equals(f.id()) && o.agency().equals(f.agency())
                    && o.dataset().equals(f.dataset()) && o.month().equals(f.month())))
                    .sorted(Comparator.comparing(Submission::month).reversed().thenComparing(Submission::dataset).thenComparing(f -> f.agency().value())
                            .thenComparing(Submission::vintage))
                    .map(f -> new Revision(f, total(f))).toList());
        }));
    }

    private long total(Submission file) {
        return store.figures(file.id()).stream().filter(o -> o.value() != null).mapToLong(Observation::value).sum();
    }

    /** The sources whose files the reader may know of, at any time. */
    public List<Source> sources(Actor actor) {
        return definitions.sources().stream().filter(s -> actor.role() == Role.MIGRATION_COORDINATOR || s.agency().equals(actor.agency())).toList();
    }

    private List<Source> mine(Actor actor, YearMonth month) {
        return sources(actor).stream().filter(s -> s.in(month)).toList();
    }
}
