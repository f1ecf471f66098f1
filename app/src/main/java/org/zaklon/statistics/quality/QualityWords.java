package org.zaklon.statistics.quality;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.zaklon.country.Country;
import org.zaklon.kernel.AreaCode;
import org.zaklon.statistics.sheet.Cell;
import org.zaklon.statistics.sheet.Sheet;
import org.zaklon.ui.Words;

/** Findings in the reader's words. */
record QualityWords(Words t, Country country) {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("M/uuuu");
    private static final Set<Aspect> PROVIDERS = Set.of(Aspect.COMPLETENESS, Aspect.TIMELINESS);

    Sheet sheet(Findings findings) {
        var aspect = findings.aspect();
        var heads = new ArrayList<String>();
        aspect.columns().forEach(column -> heads.add(t.get("statistics.quality.column." + column)));
        findings.months().forEach(month -> heads.add(MONTH.format(month)));
        var lines = findings.rows().items().stream()
                .map(row -> new Sheet.Line(label(aspect, row.what()), cells(aspect, findings.months(), row))).toList();
        return new Sheet(t.of("statistics.measure", aspect), t.of("statistics.quality.definition", aspect),
                t.get("statistics.quality.line." + (PROVIDERS.contains(aspect) ? "PROVIDER" : aspect.name())), heads, lines, null, null);
    }

    private String label(Aspect aspect, List<String> what) {
        return switch (aspect) {
            case COMPLETENESS, TIMELINESS -> what.isEmpty() ? t.get("statistics.quality.all")
                    : t.get("statistics.quality.provider", area(what.get(0)), body(what.get(1)));
            case MONTHS, DUPLICATES -> what.isEmpty() ? t.get("statistics.quality.all") : area(what.getFirst());
            case ONCE -> t.get(what.isEmpty() ? "statistics.quality.all" : "statistics.quality.band." + what.getFirst());
            case CONTRADICTIONS -> t.get("statistics.quality.check." + what.getFirst());
            case SUMS -> t.get("statistics.quality.sum", what.get(0), what.get(1), named(what.get(3)), named(what.get(2)));
        };
    }

    private String named(String columns) {
        return String.join(" + ", Arrays.stream(columns.split("\\+")).map(c -> t.get("statistics.quality.part." + c)).toList());
    }

    private String area(String code) {
        return country.findArea(new AreaCode(code)).map(a -> t.say(a.name())).orElse(code);
    }

    private String body(String code) {
        return t.has("statistics.body." + code) ? t.get("statistics.body." + code) : code;
    }

    private List<Cell> cells(Aspect aspect, List<YearMonth> months, Findings.Row row) {
        var cells = new ArrayList<Cell>();
        for (var column : aspect.columns()) {
            var value = value(row, column);
            cells.add(aspect == Aspect.COMPLETENESS && !column.equals("PEOPLE") && value.isPresent()
                    ? Cell.share(t, value.getAsInt(), value(row, "PEOPLE").orElse(0)) : Cell.of(t, value));
        }
        months.forEach(month -> cells.add(Cell.of(t, value(row, month.toString()))));
        return cells;
    }

    private static OptionalInt value(Findings.Row row, String column) {
        var value = row.values().get(column);
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
