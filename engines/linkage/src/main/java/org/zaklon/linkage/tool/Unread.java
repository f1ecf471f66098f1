package org.zaklon.linkage.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.zaklon.linkage.records.Column;
import org.zaklon.linkage.records.Records;
import org.zaklon.tools.Sheet;

/** Columns of which a file holds no value that can be read: they say nothing, and whoever links should know it. */
final class Unread {
    private Unread() {}

    static List<String> of(Records records, List<Sheet> sheets) {
        var sentences = new ArrayList<String>();
        for (var column : records.columns()) {
            for (var source = 0; source < sheets.size(); source++) {
                var from = source == 0 ? 0 : records.second();
                var to = source == 0 ? records.second() : records.size();
                if (nothing(column, from, to)) {
                    sentences.add("Nothing in %s can be read as %s (%s); it says nothing about anybody."
                            .formatted(sheets.get(source).file().getFileName(), column.kind().name().toLowerCase(Locale.ROOT), column.name()));
                }
            }
        }
        return sentences;
    }

    private static boolean nothing(Column column, int from, int to) {
        return IntStream.range(from, to).allMatch(row -> column.code(row) < 0);
    }
}
