package org.zaklon.statistics.sources.mapping;

import java.util.ArrayList;
import java.util.List;
import org.zaklon.statistics.sources.reading.Flaw;
import org.zaklon.statistics.sources.reading.Flaws;
import org.zaklon.statistics.sources.reading.RawTable;
import org.zaklon.statistics.sources.table.Column;
import org.zaklon.statistics.sources.table.ColumnBuilder;
import org.zaklon.statistics.sources.table.Rows;

/**
 * A file under a mapping: the dry run and the import are the same step.
 *
 * @param rows what would be stored
 * @param flaws everything that is wrong; where there is anything, nothing is stored
 * @param unused columns of the file that the mapping does not name
 * @param absent columns of the mapping that the file does not have and may lack
 */
public record Applied(Rows rows, List<Flaw> flaws, List<String> unused, List<String> absent) {
    private static final int MANY = 1000;

    public static Applied of(RawTable raw, Mapping mapping) {
        var flaws = new Flaws();
        flaws.addAll(raw.flaws());
        var kept = new ArrayList<Column>();
        var absent = new ArrayList<String>();
        for (var field : mapping.fields()) {
            var column = raw.columns().stream().filter(c -> c.name().equals(field.column())).findFirst();
            if (raw.unkept().contains(field.column()) && field.role() != Role.IGNORE) {
                flaws.add(Flaw.ofColumn(Flaw.Kind.TOO_MANY_VALUES, field.column()));
            } else if (column.isEmpty() && mapping.required().contains(field.column()) && !raw.unkept().contains(field.column())) {
                flaws.add(Flaw.ofColumn(Flaw.Kind.NO_COLUMN, field.column()));
            } else if (column.isEmpty()) {
                absent.add(field.column());
            } else if (field.role() != Role.IGNORE) {
                kept.add(converted(raw, column.get(), field, flaws));
            }
        }
        if (kept.isEmpty() && flaws.list().isEmpty()) {
            flaws.add(Flaw.ofFile(Flaw.Kind.NOTHING_MAPPED));
        }
        var unused = new ArrayList<>(raw.columns().stream().map(Column::name).filter(c -> mapping.field(c).isEmpty()).toList());
        raw.unkept().stream().filter(c -> mapping.field(c).isEmpty()).forEach(unused::add);
        return new Applied(new Rows(kept), flaws.list(), List.copyOf(unused), List.copyOf(absent));
    }

    private static Column converted(RawTable raw, Column column, Field field, Flaws flaws) {
        var conversion = new Conversion(field);
        var results = column.values().stream().map(conversion::of).toList();
        if (field.role() == Role.CATEGORY && field.codes().isEmpty() && results.size() > MANY && results.size() > raw.rows() / 2) {
            flaws.add(Flaw.ofColumn(Flaw.Kind.IDENTIFIER, field.column(), Integer.toString(results.size()), Integer.toString(raw.rows())));
        }
        if (results.stream().anyMatch(r -> r.wrong() != null)) {
            for (int row = 0; row < raw.rows(); row++) {
                var wrong = results.get(column.code(row)).wrong();
                if (wrong != null) {
                    flaws.add(wrong, field.column(), raw.lines()[row]);
                }
            }
        }
        return ColumnBuilder.recoded(field.column(), column, results.stream().map(Conversion.Result::value).toList());
    }
}
