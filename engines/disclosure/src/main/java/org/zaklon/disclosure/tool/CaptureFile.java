package org.zaklon.disclosure.tool;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import org.zaklon.disclosure.estimate.CaptureTable;
import org.zaklon.tools.BadInput;
import org.zaklon.tools.Sheet;

/** A file of capture histories: a column of 0 and 1 for each list, and how many cases have that history in the last column. */
final class CaptureFile {
    private CaptureFile() {}

    /** Rows with the same history are added up. */
    static CaptureTable read(Path file) {
        var sheet = Sheet.open(file);
        var rows = sheet.rows();
        var header = sheet.header();
        if (rows.isEmpty()) {
            throw BadInput.at(file, 2, "there is no row under the header");
        }
        var lists = header.subList(0, header.size() - 1);
        if (lists.isEmpty() || lists.size() > CaptureTable.MOST_LISTS) {
            throw BadInput.at(file, 1, "%d columns of lists and a count; 1 to %d lists are possible".formatted(lists.size(), CaptureTable.MOST_LISTS));
        }
        if (new HashSet<>(lists).size() < lists.size() || lists.stream().anyMatch(String::isBlank)) {
            throw BadInput.at(file, 1, "every list needs a name of its own");
        }
        var counts = new long[1 << lists.size()];
        for (var row : rows) {
            var history = 0;
            for (int list = 0; list < lists.size(); list++) {
                history |= member(file, row, list, lists.get(list)) << list;
            }
            var count = row.count(lists.size());
            if (history == 0 && count > 0) {
                throw BadInput.at(file, row.line(), "%d cases on no list; those are what is to be estimated".formatted(count));
            }
            counts[history] += count;
            if (count > Integer.MAX_VALUE || Arrays.stream(counts).sum() > Integer.MAX_VALUE) {
                throw BadInput.at(file, row.line(), "more than 2,147,483,647 cases");
            }
        }
        return CaptureTable.of(lists, counts);
    }

    private static int member(Path file, Sheet.Row row, int list, String name) {
        return switch (row.get(list).strip()) {
            case "0" -> 0;
            case "1" -> 1;
            default -> throw BadInput.at(file, row.line(), "column '%s' holds '%s', which is neither 0 nor 1".formatted(name, row.get(list)));
        };
    }
}
