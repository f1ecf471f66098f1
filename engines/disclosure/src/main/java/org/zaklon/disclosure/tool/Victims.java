package org.zaklon.disclosure.tool;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.zaklon.disclosure.synthetic.Microdata;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.tools.BadInput;
import org.zaklon.tools.Sheet;

/** Reads rows of units. Codes are checked against declared lists; where none is declared, the codes of the file are the list. */
final class Victims {
    private final Path file;
    private final List<String> names;
    private final Map<String, Path> lists;

    /** @param lists for some of the dimensions a file with a header line and the codes in its first column */
    Victims(Path file, List<String> names, Map<String, Path> lists) {
        this.file = file;
        this.names = names;
        this.lists = lists;
        for (var name : lists.keySet()) {
            if (!names.contains(name)) {
                throw new BadInput("There is a list of codes for '%s', which is not among the dimensions %s."
                        .formatted(name, String.join(", ", names)));
            }
        }
        if (names.stream().distinct().count() < names.size()) {
            throw new BadInput("A dimension is named twice: %s.".formatted(String.join(", ", names)));
        }
    }

    /** @param structural a file of combinations that nobody can have, or null */
    Microdata read(Path structural) {
        var sheet = Sheet.open(file);
        int[] columns = names.stream().mapToInt(sheet::column).toArray();
        var rows = sheet.rows();
        var dimensions = new ArrayList<Dimension>();
        for (int d = 0; d < columns.length; d++) {
            dimensions.add(dimension(names.get(d), columns[d], rows));
        }
        var impossible = NamedCells.impossible(structural, dimensions);
        var coded = new ArrayList<int[]>(rows.size());
        for (var row : rows) {
            var codes = new int[columns.length];
            for (int d = 0; d < columns.length; d++) {
                codes[d] = dimensions.get(d).category(row.code(columns[d]));
                if (codes[d] < 0) {
                    throw BadInput.at(file, row.line(), "column '%s' holds '%s', which is not in the list %s"
                            .formatted(names.get(d), row.code(columns[d]), lists.get(names.get(d))));
                }
            }
            if (impossible.hold(codes)) {
                throw row.bad("it has a combination of codes that %s calls impossible".formatted(structural));
            }
            coded.add(codes);
        }
        return Microdata.of(dimensions, coded).without(impossible);
    }

    /** Refuses a person with more rows than the promise is made for. */
    void checkRowsOfOne(String column, int most) {
        var seen = new HashMap<String, Integer>();
        var sheet = Sheet.open(file);
        int at = sheet.column(column);
        sheet.each(row -> {
            if (seen.merge(row.code(at), 1, Integer::sum) > most) {
                throw BadInput.at(file, row.line(),
                        "this is more than %d row(s) of one person, named in column '%s'; raise --rows-per-person or unite the rows"
                        .formatted(most, column));
            }
        });
    }

    private Dimension dimension(String name, int column, List<Sheet.Row> rows) {
        var codes = new ArrayList<String>();
        var list = lists.get(name);
        if (list == null) {
            var found = new TreeSet<String>();
            rows.forEach(row -> found.add(row.code(column)));
            codes.addAll(found);
        } else {
            Sheet.open(list).each(row -> {
                if (codes.contains(row.code(0))) {
                    throw BadInput.at(list, row.line(), "the code '%s' stands twice".formatted(row.code(0)));
                }
                codes.add(row.code(0));
            });
        }
        if (codes.isEmpty()) {
            throw new BadInput("There is no code for '%s' in %s.".formatted(name, list == null ? file : list));
        }
        if (list == null) {
            rows.stream().filter(row -> row.code(column).equals(Dimension.TOTAL)).findFirst().ifPresent(row -> {
                throw row.bad("'%s' in column '%s' is kept for the sum of all; leave rows of totals out".formatted(Dimension.TOTAL, name));
            });
        }
        if (codes.contains(Dimension.TOTAL)) {
            throw new BadInput("The code '%s' of '%s' is kept for the sum of all; leave rows of totals out.".formatted(Dimension.TOTAL, name));
        }
        return Dimension.flat(name, codes);
    }
}
