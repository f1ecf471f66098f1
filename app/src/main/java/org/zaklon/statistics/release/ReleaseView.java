package org.zaklon.statistics.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.zaklon.statistics.release.cohort.CohortReport;
import org.zaklon.statistics.release.cohort.CohortReport.Cell;
import org.zaklon.statistics.release.unseen.UnseenAbout;
import org.zaklon.ui.Words;

/**
 * What the engine did with one cohort, in the reader's words.
 *
 * @param sentences what is new, hidden, weakened, carried, and why
 * @param inside whether the reader sees true numbers beside what would be shown
 * @param tables by the dimensions of their cells
 */
public record ReleaseView(String cohort, String result, List<String> sentences, List<String> disclosed, boolean inside, List<Table> tables) {

    public record Table(String title, List<Line> lines) {}

    /** @param inside empty where the reader does not see it */
    public record Line(String label, String inside, String outside, String note) {}

    static ReleaseView of(CohortReport report, ReleaseWords words, boolean inside) {
        var tables = new LinkedHashMap<List<String>, List<Line>>();
        for (var cell : report.cells()) {
            tables.computeIfAbsent(cell.by(), by -> new ArrayList<>()).add(line(cell, words, inside));
        }
        return new ReleaseView(words.cohort(report.cohort()), words.t().of("releases.result", report.result()),
                report.estimate() == null ? sentences(report, words) : estimate(report, words.t(), inside),
                disclosed(report, words), inside,
                tables.entrySet().stream().map(one -> new Table(words.family(one.getKey()), List.copyOf(one.getValue()))).toList());
    }

    private static Line line(Cell cell, ReleaseWords words, boolean inside) {
        var t = words.t();
        var note = cell.outside().equals("..") ? t.get("releases.cell.withheld")
                : cell.status().isEmpty() ? "" : t.get("releases.cell." + cell.status());
        return new Line(words.cell(cell.by(), cell.codes()), inside ? t.number(cell.inside()) : "", cell.outside(), note);
    }

    private static List<String> sentences(CohortReport report, ReleaseWords words) {
        var t = words.t();
        var sentences = new ArrayList<String>();
        long withheld = report.cells().stream().filter(cell -> cell.outside().equals("..")).count();
        sentences.add(t.get("releases.report.cells", report.cells().size(), count(report, "PRIMARY"), count(report, "SECONDARY") - withheld, withheld));
        var carried = report.carried().stream().collect(Collectors.groupingBy(CohortReport.Carried::reason, LinkedHashMap::new,
                Collectors.mapping(one -> words.family(one.family()), Collectors.toList())));
        if (report.result() == CohortReport.Result.LEFT_OUT) {
            sentences.add(t.get("releases.report.left-out"));
            var guessed = carried.getOrDefault("GUESSED", List.of());
            if (!guessed.isEmpty()) {
                sentences.add(t.get("releases.report.left-out.guessed", t.list(guessed)));
            }
        } else {
            carried.forEach((reason, families) -> sentences.add(t.get(
                    "releases.report." + (report.result() == CohortReport.Result.NEW ? "withheld." : "carried.") + reason, t.list(families))));
        }
        if (!report.optimal()) {
            sentences.add(t.get("releases.report.not-proven"));
        }
        return List.copyOf(sentences);
    }

    /** Who does not see true numbers sees the range and the reasons alone. */
    private static List<String> estimate(CohortReport report, Words t, boolean inside) {
        var found = report.estimate();
        var sentences = new ArrayList<String>();
        if (!found.range().isEmpty()) {
            sentences.add(t.get(report.result() == CohortReport.Result.UNCHANGED ? "releases.unseen.kept" : "releases.unseen.range", found.range()));
        }
        if (inside && found.observed() > 0) {
            sentences.add(t.get("releases.unseen.observed", t.number(found.observed()), t.list(found.lists())));
        }
        if (inside && found.high() > 0) {
            sentences.add(t.get("releases.unseen.inside", t.number(found.chosen()), t.number(found.low()), t.number(found.high())));
        }
        UnseenAbout.reasons(t, report).forEach(sentences::add);
        return List.copyOf(sentences);
    }

    private static long count(CohortReport report, String status) {
        return report.cells().stream().filter(cell -> cell.status().equals(status)).count();
    }

    private static List<String> disclosed(CohortReport report, ReleaseWords words) {
        var t = words.t();
        var lines = new ArrayList<String>();
        report.contradictions().forEach(said -> lines.add(t.get("releases.report.contradiction", words.engine(said))));
        report.already().forEach(said -> lines.add(t.get("releases.report.already", words.engine(said))));
        return List.copyOf(lines);
    }
}
