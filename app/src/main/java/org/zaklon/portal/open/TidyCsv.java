package org.zaklon.portal.open;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.ui.parts.Csv;

/**
 * One line for each cell, codes and labels side by side, every line complete in itself: where it comes from stands in it. What the columns
 * mean stands in the description beside it ({@link CsvDescription}). RFC 4180, UTF-8 with its mark.
 */
final class TidyCsv {
    private TidyCsv() {}

    static byte[] of(Figures figures, Labels labels, Addresses addresses) {
        var csv = new Csv().line(columns(figures));
        var about = figures.edition().about();
        for (int cell = 0; cell < figures.cells().size(); cell++) {
            var figure = figures.cells().get(cell);
            var line = new ArrayList<String>();
            for (int axis = 0; axis < figures.axes().size(); axis++) {
                var code = figures.code(cell, axis);
                line.add(code);
                line.add(labels.code(figures.axes().get(axis).name(), code));
            }
            line.add(Objects.toString(figure.value(), ""));
            line.add(figure.shown());
            line.add(figure.flag().name().toLowerCase(java.util.Locale.ROOT));
            line.add(Long.toString(figure.low()));
            line.add(Objects.toString(figure.high(), ""));
            line.addAll(List.of(labels.title(), labels.unit(), labels.t().say(about.source()), about.licence(),
                    Integer.toString(figures.edition().number()), figures.asOf(figure).toString(),
                    addresses.of(Addresses.page(figures.edition()))));
            csv.line(line);
        }
        return ("\uFEFF" + csv.text()).getBytes(StandardCharsets.UTF_8);
    }

    static List<String> columns(Figures figures) {
        var columns = new ArrayList<String>();
        for (Dimension axis : figures.axes()) {
            columns.add(axis.name());
            columns.add(axis.name() + "_label");
        }
        columns.addAll(List.of("value", "shown", "status", "low", "high", "title", "unit", "source", "licence", "edition", "as_of", "page"));
        return columns;
    }
}
