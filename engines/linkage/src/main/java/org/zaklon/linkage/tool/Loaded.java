package org.zaklon.linkage.tool;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.zaklon.linkage.records.Records;
import org.zaklon.linkage.records.RecordsBuilder;
import org.zaklon.tools.BadInput;
import org.zaklon.tools.Sheet;

/**
 * The records of one or two files.
 *
 * @param records to be linked
 * @param ids as the files have them, row by row
 * @param truth the true entity of each row; empty where no column was named
 */
record Loaded(Records records, List<String> ids, List<String> truth) {

    static Loaded of(List<Sheet> sheets, ColumnName id, ColumnName truth, Columns columns) {
        var builder = new RecordsBuilder(columns.fields());
        var ids = new ArrayList<String>();
        var entities = new ArrayList<String>();
        for (var source = 0; source < sheets.size(); source++) {
            if (source > 0) {
                builder.secondSource();
            }
            read(sheets.get(source), source, id, truth, columns, builder, ids, entities);
        }
        return new Loaded(builder.build(), ids, entities);
    }

    private static void read(
            Sheet sheet, int source, ColumnName id, ColumnName truth, Columns columns, RecordsBuilder builder, List<String> ids, List<String> entities) {
        var atId = id.in(sheet, source);
        var atTruth = truth == null ? -1 : truth.in(sheet, source);
        var positions = columns.positions(sheet, source);
        var seen = new HashSet<String>();
        sheet.each(row -> {
            var own = row.get(atId).strip();
            if (own.isEmpty()) {
                throw row.bad("the column '%s' is empty".formatted(sheet.header().get(atId)));
            }
            if (!seen.add(own)) {
                throw row.bad("the identifier in column '%s' stands on an earlier line too".formatted(sheet.header().get(atId)));
            }
            ids.add(own);
            if (atTruth >= 0) {
                entities.add(row.get(atTruth).strip());
            }
            var chosen = new ArrayList<String>(positions.length);
            for (var at : positions) {
                chosen.add(row.get(at).strip());
            }
            builder.add(chosen);
        });
        if (seen.isEmpty()) {
            throw BadInput.at(sheet.file(), 2, "there is no record under the header");
        }
    }
}
