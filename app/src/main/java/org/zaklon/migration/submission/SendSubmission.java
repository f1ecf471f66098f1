package org.zaklon.migration.submission;

import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.country.Country;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;
import org.zaklon.migration.SubmissionId;
import org.zaklon.migration.terms.Definitions;

/** Takes a file of figures of the own agency: wholly, or not at all. Until a second person approved it nobody outside sees it. */
@Component
public class SendSubmission {
    static final int MOST_CHARACTERS = 1_000_000;
    private static final int LONGEST = 500;

    private final Work work;
    private final Access access;
    private final Audit audit;
    private final Definitions definitions;
    private final SubmissionStore store;
    private final Country country;
    private final InstantSource clock;

    SendSubmission(Work work, Access access, Audit audit, Definitions definitions, SubmissionStore store, Country country, InstantSource clock) {
        this.work = work;
        this.access = access;
        this.audit = audit;
        this.definitions = definitions;
        this.store = store;
        this.country = country;
        this.clock = clock;
    }

    /** @param note for whoever approves it; may be empty */
    public record File(String dataset, YearMonth month, String text, String note) {}

    /** What would come of a file; stores nothing. */
    Outcome<ReadFigures.Read> check(Actor actor, File file) {
        return work.read(actor, () -> access.require(actor, Act.SUBMISSION_SEND).then(may -> read(actor, file)));
    }

    /** @return the file; the one that is here already, where it is the same */
    public Outcome<SubmissionId> send(Actor actor, RequestId request, File file) {
        return work.once(actor, request, SubmissionId::new, () -> access.require(actor, Act.SUBMISSION_SEND).then(may -> read(actor, file)).then(read -> {
            if (!read.flaws().isEmpty()) {
                return refuse(actor, "refused.submission-flaws");
            }
            if (file.note().length() > LONGEST) {
                return refuse(actor, "refused.submission-note");
            }
            var digest = new FileText(file.text()).digest();
            var same = store.same(actor.agency(), file.dataset(), file.month(), digest);
            if (same.isPresent()) {
                return Outcome.done(same.get().id());
            }
            var one = new Submission(SubmissionId.fresh(), actor.agency(), file.dataset(), file.month(), 0, digest, file.note().strip(), actor.account(),
                    clock.instant(), SubmissionState.RECEIVED, clock.instant());
            store.add(actor, one, read.figures());
            audit.append(actor.entry(Act.SUBMISSION_SEND).about(one.id()).with("dataset", one.dataset()).with("month", one.month().toString())
                    .with("digest", digest));
            return Outcome.done(one.id());
        }));
    }

    private Outcome<ReadFigures.Read> read(Actor actor, File file) {
        var broken = firstBroken(actor, file);
        return broken.<Outcome<ReadFigures.Read>>map(reason -> refuse(actor, reason)).orElseGet(() -> Outcome.done(
                ReadFigures.of(definitions, definitions.dataset(file.dataset()), actor.agency(), file.month(), new FileText(file.text()).text())));
    }

    private Optional<String> firstBroken(Actor actor, File file) {
        if (definitions.find(file.dataset()).isEmpty() || definitions.source(file.dataset(), actor.agency(), file.month()).isEmpty()) {
            return Optional.of("refused.submission-source");
        }
        if (!file.month().isBefore(YearMonth.from(clock.instant().atZone(country.zone())))) {
            return Optional.of("refused.submission-month");
        }
        return file.text().length() > MOST_CHARACTERS ? Optional.of("refused.submission-long") : Optional.empty();
    }

    private <T> Outcome<T> refuse(Actor actor, String reason) {
        audit.append(actor.entry(Act.SUBMISSION_SEND).refused(reason));
        return Outcome.refused(reason);
    }
}
