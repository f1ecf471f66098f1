package org.zaklon.statistics.release.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.ProtectedTable;
import org.zaklon.disclosure.Releases;
import org.zaklon.disclosure.Releases.Outcome;
import org.zaklon.disclosure.release.Archive;
import org.zaklon.disclosure.release.Epoch;
import org.zaklon.disclosure.release.ReleaseGuard;
import org.zaklon.disclosure.release.ReleaseGuard.Carried;
import org.zaklon.disclosure.round.Bars;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.statistics.release.cohort.CohortReport.Result;

/** One cohort through the engine. The same archive, epoch and people give the same result. The listener hears at most once a second, and of the cohort. */
public final class ComputeCohort {
    private ComputeCohort() {}

    /**
     * @param table what is published of the cohort from now on; nothing where it is left out
     * @param archive what later proposals are compared with
     */
    public record Computed(CohortReport report, Optional<ProtectedTable> table, Archive archive) {}

    public static Computed of(String cohort, Archive archive, Epoch epoch, FrozenPersons people, Parameters parameters, Progress progress) {
        var snapshot = people.snapshot(archive.catalogue());
        var guard = new ReleaseGuard(parameters.batch(), new Bars(parameters.min(), parameters.base()));
        var truth = archive.catalogue().values(snapshot.counts());
        return switch (Releases.propose(guard, archive, epoch, snapshot, new Telling(cohort, progress))) {
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
