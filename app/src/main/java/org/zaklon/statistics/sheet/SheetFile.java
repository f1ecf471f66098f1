package org.zaklon.statistics.sheet;

import java.time.Instant;
import java.util.ArrayList;
import org.zaklon.statistics.ask.Span;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Csv;

/** A sheet as a file that still says what it counts when it has left the page. */
public record SheetFile(Sheet sheet, String where, Span span, Instant made) {

    public Csv csv(Words t) {
        var csv = new Csv()
                .line(t.get("statistics.inside"))
                .line(t.get("statistics.csv.counted"), sheet.title(), sheet.definition())
                .line(t.get("statistics.csv.where"), where)
                .line(t.get("statistics.csv.period"), span.from().toString(), span.to().toString())
                .line(t.get("statistics.csv.as-of"), span.asOf().toString())
                .line(t.get("statistics.csv.made"), made.toString());
        var head = new ArrayList<String>();
        head.add(sheet.first());
        head.addAll(sheet.heads());
        csv.line(head);
        for (var line : sheet.lines()) {
            var fields = new ArrayList<String>();
            fields.add(line.label());
            line.cells().forEach(cell -> fields.add(cell.plain()));
            csv.line(fields);
        }
        return csv;
    }
}
