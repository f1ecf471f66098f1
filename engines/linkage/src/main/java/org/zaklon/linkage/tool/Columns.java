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
record Columns(List<Field> used, boolean guessed) {

    /** As the user said. */
    static Columns given(Map<String, String> kinds, Sheet sheet) {
        var fields = new ArrayList<Field>();
        kinds.forEach((column, kind) -> {
            sheet.column(column);
            fields.add(new Field(column, kind(kind)));
        });
        return new Columns(fields, false);
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

    /** From the headers; {@code besides} are the columns of the identifier and of the truth. Second names stand behind main ones. */
    static Columns guess(Sheet sheet, Sheet other, Set<String> besides) {
        var fields = new ArrayList<Field>();
        for (var name : sheet.header()) {
            if (!besides.contains(name) && (other == null || other.header().contains(name))) {
                Guess.kind(name).ifPresent(kind -> fields.add(new Field(name, kind)));
            }
        }
        fields.sort(Comparator.comparing(field -> Guess.isSecond(field.name())));
        if (fields.isEmpty()) {
            throw BadInput.at(sheet.file(), 1, "no header tells what its column holds; say it with --columns COL=KIND,...");
        }
        return new Columns(fields, true);
    }

    /** The positions of the columns in a sheet. */
    int[] positions(Sheet sheet) {
        return used.stream().mapToInt(field -> sheet.column(field.name())).toArray();
    }

    String shown() {
        return String.join(", ", used.stream().map(f -> f.name() + "=" + f.kind().name().toLowerCase(Locale.ROOT)).toList());
    }
}
