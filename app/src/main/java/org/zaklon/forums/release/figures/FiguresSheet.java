package org.zaklon.forums.release.figures;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.zaklon.forums.release.Domain;
import org.zaklon.forums.release.desk.PlanWords;
import org.zaklon.forums.release.need.NeedStatus;
import org.zaklon.forums.release.report.PlanFigures;
import org.zaklon.ui.parts.Csv;
import org.zaklon.ui.parts.Line;

/** The figures of a body in words. {@code statuses} heads the table of needs. */
public record FiguresSheet(List<Row> ahead, List<Line> complete, List<String> statuses, List<Row> needs, List<Row> overdue) {

    /** One row of a table: what it is about, and its numbers. */
    public record Row(String label, List<String> numbers) {}

    static FiguresSheet of(PlanFigures figures, PlanWords words) {
        var t = words.t();
        var ahead = figures.ahead().stream().map(a -> new Row(words.area(a.area()),
                Stream.of(a.month(), a.quarter(), a.half(), a.year()).map(t::number).toList())).toList();
        var complete = figures.complete();
        var lines = List.of(Line.of(t.get("plans.report.open"), t.number(complete.open())),
                Line.of(t.get("plans.report.assessed"), t.number(complete.assessed())),
                Line.of(t.get("plans.report.agreed"), t.number(complete.agreed())),
                Line.of(t.get("plans.report.day"), t.number(complete.dayChecked())));
        var needs = Arrays.stream(Domain.values()).map(domain -> new Row(t.of("plans.domain", domain),
                Arrays.stream(NeedStatus.values()).map(status -> t.number(figures.needs().stream()
                        .filter(c -> c.domain() == domain && c.status() == status).mapToInt(PlanFigures.Count::needs).sum())).toList())).toList();
        return new FiguresSheet(ahead, lines, Arrays.stream(NeedStatus.values()).map(s -> t.of("plans.status", s)).toList(), needs,
                figures.overdue().stream().map(o -> new Row(words.agency(o.agency()), List.of(t.number(o.needs())))).toList());
    }

    /** Needs by field and status, to take away. */
    Csv csv(PlanWords words) {
        var csv = new Csv().line(Stream.concat(Stream.of(words.t().get("plans.domains")), statuses.stream()).toList());
        needs.forEach(row -> csv.line(Stream.concat(Stream.of(row.label()), row.numbers().stream()).toList()));
        return csv;
    }
}
