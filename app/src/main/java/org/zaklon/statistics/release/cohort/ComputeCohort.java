package org.zaklon.statistics.release.cohort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.ProtectedTable;
import org.zaklon.disclosure.Releases;
import org.zaklon.disclosure.Releases.Outcome;
import org.zaklon.disclosure.audit.GuessBar;
import org.zaklon.disclosure.release.Archive;
import org.zaklon.disclosure.release.Declared;
import org.zaklon.disclosure.release.Epoch;
import org.zaklon.disclosure.release.ReleaseGuard;
import org.zaklon.disclosure.release.ReleaseGuard.Carried;
import org.zaklon.disclosure.release.Snapshot;
import org.zaklon.disclosure.round.Bars;
import org.zaklon.disclosure.round.MostAsked;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.disclosure.table.Publication;
import org.zaklon.disclosure.table.Said;
import org.zaklon.statistics.release.cohort.CohortReport.Result;

/**
 * One cohort through the engine. The same archive, epoch and people give the same result. The listener hears at most once a second, and of the cohort.
 *
 * <p>The engine assumes that everybody knows how many people each year has: such totals are printed in many places, exactly. It also makes datasets that share
 * nothing but the years independent of each other: whatever is possible beside one is possible beside the other, because nobody learns from it more about the
 * years than is assumed to be known.
 */
public final class ComputeCohort {
    private static final String EVERYBODY = "everybody";
    /** Of numbers that could say less instead of each other those by year and of everybody come last. */
    private static final MostAsked MOST_ASKED = new MostAsked(Set.of(Plan.YEAR), 100);

    private ComputeCohort() {}

    /**
     * @param table what is published of the cohort from now on; nothing where it is left out
     * @param archive what later proposals are compared with
     */
    public record Computed(CohortReport report, Optional<ProtectedTable> table, Archive archive) {}

    public static Computed of(String cohort, Archive archive, Epoch epoch, FrozenPersons people, Parameters parameters, Progress progress) {
        var snapshot = people.snapshot(archive.catalogue());
        var bars = new Bars(parameters.min(), parameters.base(), Optional.of(GuessBar.ONE_IN_TWENTY));
        var guard = new ReleaseGuard(parameters.batch(), bars, MOST_ASKED);
        var truth = archive.catalogue().values(snapshot.counts());
        var known = archive.declare(new Declared(epoch.id(), everybody(archive.catalogue(), snapshot, parameters.min())));
        return switch (Releases.propose(guard, known, epoch, snapshot, new Telling(cohort, progress))) {
            case Outcome.CarryForward(var carried) -> {
                var shown = Releases.current(archive);
                yield new Computed(report(cohort, shown.isPresent() ? Result.UNCHANGED : Result.LEFT_OUT, carried, List.of(), List.of(), true, archive,
                        shown, truth), shown, archive);
            }
            case Outcome.Publish publish -> new Computed(report(cohort, archive.releases().isEmpty() ? Result.NEW : Result.CHANGED, publish.carried(),
                    publish.contradictions(), publish.already().stream().map(violation -> violation.guarded().name()).distinct().toList(),
                    publish.optimal(), archive, Optional.of(publish.table()), truth), Optional.of(publish.table()), publish.archive());
        };
    }

    /** A cohort of which nothing can be told. */
    public static Computed leftOut(String cohort, Archive archive, FrozenPersons people) {
        var truth = archive.catalogue().values(people.snapshot(archive.catalogue()).counts());
        return new Computed(report(cohort, Result.LEFT_OUT, List.of(), List.of(), List.of(), true, archive, Optional.empty(), truth), Optional.empty(), archive);
    }

    /** How many people each year has, where that is no small number; and all years together, where none of them is. */
    private static Publication everybody(Catalogue catalogue, Snapshot snapshot, int min) {
        var years = catalogue.dimensions().stream().map(Dimension::name).filter(Plan.YEAR::equals).toList();
        var totals = Catalogue.linked(catalogue.dimensions(), List.of(years));
        var people = totals.values(snapshot.counts());
        boolean few = Arrays.stream(people).anyMatch(count -> count < min);
        return new Publication(EVERYBODY, totals, IntStream.range(0, people.length)
                .mapToObj(cell -> people[cell] < min || few && isTotal(catalogue, totals.cell(cell)) ? Said.atLeast(0) : Said.exactly(people[cell])).toList());
    }

    private static boolean isTotal(Catalogue catalogue, int[] at) {
        return IntStream.range(0, at.length).allMatch(d -> at[d] == catalogue.dimensions().get(d).total());
    }

    private static CohortReport report(String cohort, Result result, List<Carried> carried, List<String> contradictions, List<String> already,
            boolean optimal, Archive archive, Optional<ProtectedTable> shown, long[] truth) {
        var families = carried.stream().map(one -> new CohortReport.Carried(family(one.family()), one.reason().name())).toList();
        return new CohortReport(cohort, result, families, contradictions, already, optimal, cells(archive.catalogue(), shown, truth));
    }

    private static List<String> family(String name) {
        return name.equals(Dimension.TOTAL) ? List.of() : List.of(name.split(", "));
    }

    private static List<CohortReport.Cell> cells(Catalogue catalogue, Optional<ProtectedTable> shown, long[] truth) {
        var cells = new ArrayList<CohortReport.Cell>();
        for (int cell = 0; cell < truth.length; cell++) {
            var by = new ArrayList<String>();
            var codes = new ArrayList<String>();
            for (int d = 0; d < catalogue.dimensions().size(); d++) {
                var dimension = catalogue.dimensions().get(d);
                if (catalogue.cell(cell)[d] != dimension.total()) {
                    by.add(dimension.name());
                    codes.add(dimension.code(catalogue.cell(cell)[d]));
                }
            }
            int at = cell;
            var outside = shown.map(table -> table.cells().get(at));
            cells.add(new CohortReport.Cell(List.copyOf(by), List.copyOf(codes), truth[cell], outside.map(ProtectedTable.Cell::published).orElse(""),
                    outside.map(one -> one.status().name()).orElse("")));
        }
        return List.copyOf(cells);
    }
}
