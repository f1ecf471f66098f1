package org.zaklon.migration.report;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.country.Country;
import org.zaklon.kernel.Outcome;
import org.zaklon.migration.compare.Discrepancy;
import org.zaklon.migration.compare.ReadDiscrepancies;
import org.zaklon.migration.figure.AgreedFigure;
import org.zaklon.migration.figure.ReadFigure;
import org.zaklon.migration.submission.ReadSubmissions;
import org.zaklon.migration.submission.ReadSubmissions.Revision;

/** What reports are made of: of the own agency's files, or for the coordinating office of all. Twelve months, the last one that was asked for included. */
@Component
class ReadReports {
    private static final int MONTHS = 12;

    private final ReadSubmissions submissions;
    private final ReadDiscrepancies discrepancies;
    private final ReadFigure figures;
    private final Country country;
    private final InstantSource clock;

    ReadReports(ReadSubmissions submissions, ReadDiscrepancies discrepancies, ReadFigure figures, Country country, InstantSource clock) {
        this.submissions = submissions;
        this.discrepancies = discrepancies;
        this.figures = figures;
        this.country = country;
        this.clock = clock;
    }

    /** @param months the oldest first */
    record Found(List<YearMonth> months, List<Timeliness> timeliness, List<Discrepancy> differences, List<Revision> revisions, List<AgreedFigure> figures,
            Instant made) {}

    Outcome<Found> until(Actor actor, YearMonth last) {
        var months = IntStream.rangeClosed(1, MONTHS).mapToObj(n -> last.minusMonths(MONTHS - n)).toList();
        var today = LocalDate.ofInstant(clock.instant(), country.zone());
        return submissions.since(actor, months.getFirst()).then(files -> discrepancies.since(actor, months.getFirst()).then(differences ->
                submissions.revisions(actor, months.getFirst()).then(revisions -> figures.inForce(actor, months.getFirst(), last).then(agreed ->
                        Outcome.done(new Found(months, Timeliness.of(submissions.sources(actor), months, files, today, country.zone()),
                                differences.stream().filter(d -> !d.month().isAfter(last)).toList(),
                                revisions.stream().filter(r -> !r.file().month().isAfter(last)).toList(), agreed, clock.instant()))))));
    }
}
