package org.zaklon.statistics;

import java.util.List;

/**
 * An answer in the reader's words.
 *
 * @param heads the names of the categories
 * @param empty whether the platform heard nothing of the whole period
 */
public record TablePage(String measure, String definition, String by, String byNote, String asOf, String caption, List<String> heads,
        List<Line> lines, Line all, boolean empty, String download, Chart chart) {

    /**
     * A row.
     *
     * @param note how many months are without a report; null where none is
     * @param cells null where nothing was reported
     */
    public record Line(String period, String note, List<String> cells, String people) {}

    static TablePage of(Table table, Labels labels) {
        var t = labels.t();
        var question = table.question();
        var measure = t.of("statistics.measure", question.measure());
        var by = t.of("statistics.by", question.by());
        return new TablePage(measure, t.of("statistics.definition", question.measure()), by, t.of("statistics.by.note", question.by()),
                t.date(question.asOf()), t.get("statistics.caption", measure, t.inside(by), question.asOf()),
                table.columns().stream().map(c -> labels.column(question.by(), c)).toList(),
                table.rows().stream().map(row -> line(table, row, labels)).toList(), line(table, table.all(), labels),
                table.empty(), "/statistics/table.csv?" + question.query(), Chart.of(table, labels));
    }

    private static Line line(Table table, Table.Row row, Labels labels) {
        var t = labels.t();
        return new Line(row.period().in(labels.t()), row.silent() == 0 ? null : t.get("statistics.silent", row.silent()),
                row.reported() ? table.columns().stream().map(c -> t.number(row.count(c))).toList() : null,
                t.number(row.people()));
    }
}
