package org.zaklon.migration.report;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zaklon.country.Country;
import org.zaklon.migration.compare.Discrepancy;
import org.zaklon.migration.submission.ReadSubmissions.Revision;
import org.zaklon.migration.terms.Definitions;
import org.zaklon.migration.terms.Months;
import org.zaklon.ui.CountryWords;
import org.zaklon.ui.Words;
import org.zaklon.ui.figures.Figure;
import org.zaklon.ui.figures.Figure.Cell;
import org.zaklon.ui.figures.Figure.Row;

/** Reports as tables in the reader's words; the first of them is also drawn. Numbers of files and agreed wholes: for work, not for the public. */
@Component
class ReportFigures {
    private final Definitions definitions;
    private final Country country;

    ReportFigures(Definitions definitions, Country country) {
        this.definitions = definitions;
        this.country = country;
    }

    Figure of(Report report, ReadReports.Found found, Words t) {
        return switch (report) {
            case TIMELINESS -> timeliness(found, t);
            case DIFFERENCES -> differences(found, t);
            case REVISIONS -> revisions(found, t);
            case TEMPLATE -> template(found, t);
        };
    }

    private Figure timeliness(ReadReports.Found found, Words t) {
        var words = new CountryWords(t, country);
        var rows = found.timeliness().stream().filter(one -> one.expected() > 0).map(one -> new Row(words.agency(one.agency()), List.of(
                Cell.of(t, one.expected()), Cell.of(t, one.here()), Cell.of(t, one.inTime()), Cell.decimal(t, 100.0 * one.here() / one.expected()),
                one.here() == one.inTime() ? Cell.none() : Cell.decimal(t, one.late())), false)).toList();
        return figure(t, Report.TIMELINESS, t.get("migration.agency"), List.of("expected", "here", "in-time", "complete", "days-late"), rows, 3, List.of());
    }

    private Figure differences(ReadReports.Found found, Words t) {
        return figure(t, Report.DIFFERENCES, t.get("migration.compared-what"), List.of("month", "first", "second", "difference", "explained", "left", "state"),
                found.differences().stream().map(one -> row(t, one)).toList(), -1, List.of());
    }

    private Row row(Words t, Discrepancy one) {
        var label = definitions.rule(one.rule()).map(rule -> t.say(rule.label())).orElse(one.rule());
        var place = one.gap().cell().codes().isEmpty() ? label : label + " (" + one.gap().cell().written() + ")";
        return new Row(place, List.of(Cell.text(Months.say(t, one.month())), Cell.of(t, one.gap().left()), Cell.of(t, one.gap().right()),
                Cell.of(t, one.gap().size()), Cell.of(t, one.explanation().explained()), Cell.of(t, one.left()),
                Cell.text(t.of("migration.discrepancy.state", one.state()))), false);
    }

    private Figure revisions(ReadReports.Found found, Words t) {
        var words = new CountryWords(t, country);
        var rows = new ArrayList<Row>();
        Revision before = null;
        for (var one : found.revisions()) {
            var file = one.file();
            var same = before != null && before.file().dataset().equals(file.dataset()) && before.file().month().equals(file.month())
                    && before.file().agency().equals(file.agency());
            rows.add(new Row(definitions.find(file.dataset()).map(d -> t.say(d.label())).orElse(file.dataset()), List.of(Cell.text(Months.say(t, file.month())),
                    Cell.text(words.agency(file.agency())), Cell.of(t, file.vintage()), Cell.text(t.date(file.sentAt())), Cell.of(t, one.total()),
                    same ? Cell.of(t, one.total() - before.total()) : Cell.none()), false));
            before = one;
        }
        return figure(t, Report.REVISIONS, t.get("migration.dataset"), List.of("month", "agency", "vintage", "sent", "total", "change"), rows, -1, List.of());
    }

    /** One line for each dataset that the Regulation asks for; a month without an agreed figure stays empty, which is not zero. */
    private Figure template(ReadReports.Found found, Words t) {
        var rows = new ArrayList<Row>();
        for (var dataset : definitions.datasets()) {
            if (dataset.article().isEmpty()) {
                continue;
            }
            var cells = new ArrayList<>(List.of(Cell.text(dataset.article()), Cell.text(t.of("migration.unit", dataset.unit()))));
            for (var month : found.months()) {
                cells.add(found.figures().stream().filter(f -> f.dataset().equals(dataset.code()) && f.month().equals(month)).findFirst()
                        .map(f -> Cell.of(t, f.total())).orElse(Cell.none()));
            }
            rows.add(new Row(t.say(dataset.label()), cells, false));
        }
        var heads = new ArrayList<>(List.of(t.get("migration.report.article"), t.get("migration.unit")));
        found.months().forEach(month -> heads.add(Months.say(t, month)));
        return new Figure(t.get("migration.report.template"), t.get("migration.report.template.text"), t.get("migration.dataset"), heads, rows, -1,
                List.of(t.get("migration.report.template.note")));
    }

    private static Figure figure(Words t, Report report, String first, List<String> heads, List<Row> rows, int drawn, List<String> notes) {
        return new Figure(t.get("migration.report." + report.path()), t.get("migration.report." + report.path() + ".text"), first,
                heads.stream().map(head -> t.get("migration.report." + head)).toList(), rows, drawn, notes);
    }
}
