package org.zaklon.linkage.tool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.zaklon.linkage.records.Field;
import org.zaklon.linkage.records.Kind;
import org.zaklon.tools.BadInput;
import org.zaklon.tools.Sheet;

/**
 * Which columns are compared.
 *
 * @param used the columns and their kinds
 * @param guessed whether the headers alone said so
 */
record Columns(List<Used> used, boolean guessed) {

    record Used(ColumnName name, Kind kind) {}

    /** As the user said. */
    static Columns given(Map<String, String> kinds, List<Sheet> sheets) {
        var columns = new ArrayList<Used>();
        kinds.forEach((said, kind) -> {
            var name = ColumnName.of(said);
            name.in(sheets);
            columns.add(new Used(name, kind(kind)));
        });
        return new Columns(columns, false);
    }

    private static Kind kind(String text) {
        try {
            return Kind.valueOf(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadInput("'%s' is no kind of column; the kinds are %s".formatted(text, all()));
        }
    }

    private static String all() {
        return String.join(", ", Arrays.stream(Kind.values()).map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList());
    }

    /**
     * From the headers. A column of the second file is the one of the same name, else the only one left that its header gives the same kind.
     * Second names stand behind main ones.
     *
     * @param besides the columns of the identifier and of the truth, by file
     */
    static Columns guess(List<Sheet> sheets, List<Set<Integer>> besides) {
        var columns = new ArrayList<Used>();
        var first = headers(sheets.getFirst(), besides.getFirst());
        if (sheets.size() == 1) {
            first.forEach(name -> Guess.kind(name).ifPresent(kind -> columns.add(new Used(ColumnName.of(name, name), kind))));
        } else {
            Counterparts.of(first, headers(sheets.getLast(), besides.getLast()))
                    .forEach(name -> Guess.kind(name.first()).ifPresent(kind -> columns.add(new Used(name, kind))));
        }
        columns.sort(Comparator.comparing(column -> Guess.isSecond(column.name().first())));
        if (columns.isEmpty()) {
            throw BadInput.at(sheets.getFirst().file(), 1, "no header %stells what its column holds; say it with --columns COL=KIND,..."
                    .formatted(sheets.size() == 1 ? "" : "that both files share "));
        }
        return new Columns(columns, true);
    }

    private static List<String> headers(Sheet sheet, Set<Integer> besides) {
        var names = new ArrayList<String>();
        for (var at = 0; at < sheet.header().size(); at++) {
            if (!besides.contains(at)) {
                names.add(sheet.header().get(at));
            }
        }
        return names;
    }

    /** The columns as the engine knows them, under their names in the first file. */
    List<Field> fields() {
        return used.stream().map(column -> new Field(column.name().first(), column.kind())).toList();
    }

    /** The positions of the columns in a file. */
    int[] positions(Sheet sheet, int source) {
        return used.stream().mapToInt(column -> column.name().in(sheet, source)).toArray();
    }

    String shown() {
        return String.join(", ", used.stream().map(c -> c.name().said() + "=" + c.kind().name().toLowerCase(Locale.ROOT)).toList());
    }
}
