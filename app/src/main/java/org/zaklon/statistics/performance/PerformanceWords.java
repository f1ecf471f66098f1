package org.zaklon.statistics.performance;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.zaklon.country.Country;
import org.zaklon.statistics.Chart;
import org.zaklon.statistics.ask.Step;
import org.zaklon.statistics.sheet.Bars;
import org.zaklon.statistics.sheet.Cell;
import org.zaklon.statistics.sheet.Sheet;
import org.zaklon.ui.Words;

/** An indicator in the reader's words. */
record PerformanceWords(Words t, Country country, Step step) {

    Sheet sheet(Figures figures) {
        var indicator = figures.indicator();
        var lines = new ArrayList<Sheet.Line>();
        figures.rows().forEach(row -> lines.add(new Sheet.Line(
                indicator.byPeriod() ? label(indicator, row) : numbered(lines.size() + 1, label(indicator, row)), cells(indicator, row))));
        return new Sheet(t.of("statistics.measure", indicator), t.of("statistics.performance.definition", indicator),
                t.get(indicator.byPeriod() ? "statistics.period.head" : "statistics.performance.line." + indicator),
                indicator.columns().stream().map(c -> column(indicator, c)).toList(), lines, chart(figures),
                t.get("statistics.performance.about." + indicator.drawn(), column(indicator, indicator.drawnColumn())));
    }

    /** Names are too long to stand under a bar, so that their number does. */
    private static String numbered(int number, String label) {
        return number + ". " + label;
    }

    private String column(Indicator indicator, String column) {
        var own = "statistics.performance.column." + column + "." + indicator;
        return t.get(t.has(own) ? own : "statistics.performance.column." + column);
    }

    private List<Cell> cells(Indicator indicator, Figures.Row row) {
        return indicator.columns().stream().map(column -> column.equals("SHARE")
                ? Cell.share(t, value(row, "IN_TIME"), value(row, "IN_TIME") + value(row, "LATE"))
                : Cell.of(t, row.values().containsKey(column) ? OptionalInt.of(value(row, column)) : OptionalInt.empty())).toList();
    }

    private String label(Indicator indicator, Figures.Row row) {
        var tag = t.language().tag();
        return switch (indicator) {
            case REFUSALS -> country.label("decline-reasons", row.code(), tag);
            case CLOSURES -> country.label("closure-reasons", row.code(), tag);
            case HELP -> country.label(row.code().split("/")[0], row.code().split("/")[1], tag);
            case DEADLINES -> country.findTimer(row.code()).map(timer -> t.say(timer.label())).orElse(row.code());
            case DECISION, ACCOMMODATION, REFERRALS, REFLECTION, WITHDRAWALS -> row.period().in(t);
        };
    }

    private Chart chart(Figures figures) {
        var indicator = figures.indicator();
        var bars = new Bars();
        int number = 0;
        for (var row : figures.rows()) {
            number++;
            var label = row.period() == null ? String.valueOf(number) : row.period().brief(step);
            switch (indicator.drawn()) {
                case QUARTILES -> {
                    if (row.values().containsKey("MEDIAN")) {
                        bars.add(label, value(row, "LOWER"), value(row, "MEDIAN"), value(row, "UPPER"), t.number(value(row, "MEDIAN")));
                    } else {
                        bars.none(label);
                    }
                }
                case SHARE -> {
                    int whole = value(row, "IN_TIME") + value(row, "LATE");
                    if (whole > 0) {
                        int share = Math.round(100f * value(row, "IN_TIME") / whole);
                        bars.add(label, share, t.number(share));
                    } else {
                        bars.none(label);
                    }
                }
                case COUNT -> bars.add(label, value(row, indicator.drawnColumn()), t.number(value(row, indicator.drawnColumn())));
            }
        }
        return bars.chart(indicator.drawn() == Indicator.Drawn.QUARTILES
                ? List.of(t.get("statistics.performance.below"), t.get("statistics.performance.above"))
                : List.of(column(indicator, indicator.drawnColumn())), indicator.drawn() == Indicator.Drawn.SHARE ? "%" : "");
    }

    private static int value(Figures.Row row, String column) {
        return row.values().getOrDefault(column, 0);
    }
}
