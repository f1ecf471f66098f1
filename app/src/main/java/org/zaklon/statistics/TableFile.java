package org.zaklon.statistics;

import java.util.ArrayList;
import org.zaklon.ui.parts.Csv;

/** A table as a file that still says what it counts when it has left the page. A period without a report is empty, not zero. */
record TableFile(Table table, Labels labels) {

    Csv csv() {
        var t = labels.t();
        var question = table.question();
        var csv = new Csv()
                .line(t.get("statistics.inside"))
                .line(t.get("statistics.csv.counted"), t.of("statistics.definition", question.measure()))
                .line(t.get("statistics.csv.divided"), t.of("statistics.by", question.by()), t.of("statistics.by.note", question.by()))
                .line(t.get("statistics.csv.as-of"), question.asOf().toString())
                .line(t.get("statistics.csv.made"), table.asked().toString())
                .line(t.get("statistics.csv.empty"));
        var head = new ArrayList<String>();
        head.add(t.get("statistics.from"));
        head.add(t.get("statistics.to"));
        table.columns().forEach(column -> head.add(labels.column(question.by(), column)));
        head.add(t.get("statistics.people"));
        head.add(t.get("statistics.csv.months"));
        head.add(t.get("statistics.csv.silent"));
        csv.line(head);
        for (var row : table.rows()) {
            var line = new ArrayList<String>();
            line.add(row.period().from().toString());
            line.add(row.period().to().toString());
            table.columns().forEach(column -> line.add(row.reported() ? String.valueOf(row.count(column)) : ""));
            line.add(row.reported() ? String.valueOf(row.people()) : "");
            line.add(String.valueOf(row.months()));
            line.add(String.valueOf(row.silent()));
            csv.line(line);
        }
        return csv;
    }
}
