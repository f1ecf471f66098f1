package org.zaklon.linkage.tool;

import java.util.List;
import java.util.stream.IntStream;
import org.zaklon.tools.BadInput;
import org.zaklon.tools.Sheet;

/**
 * A column as it is called in the first file and in the second. Capitals do not count where they are not needed to tell columns apart.
 *
 * @param said how the user, or the first file, calls it
 */
record ColumnName(String said, String first, String second) {

    /** One name for both files, or two with a slash between: {@code dob/date_of_birth}. */
    static ColumnName of(String said) {
        var slash = said.indexOf('/');
        return slash < 0 ? new ColumnName(said, said, said)
                : new ColumnName(said, said.substring(0, slash).strip(), said.substring(slash + 1).strip());
    }

    static ColumnName of(String first, String second) {
        return new ColumnName(first.equals(second) ? first : first + "/" + second, first, second);
    }

    /**
     * Where it stands in a file.
     *
     * @param source 0 the first file, 1 the second
     * @throws BadInput where the file has no such column
     */
    int in(Sheet sheet, int source) {
        var whole = find(sheet, said);
        if (whole >= 0) {
            return whole;
        }
        var own = source == 0 ? first : second;
        var at = find(sheet, own);
        return at >= 0 ? at : sheet.column(own);
    }

    /** -1 where there is none, or where several differ in capitals alone. */
    static int find(Sheet sheet, String name) {
        var exact = sheet.header().indexOf(name);
        if (exact >= 0) {
            return exact;
        }
        var alike = sheet.header().stream().filter(name::equalsIgnoreCase).toList();
        return alike.size() == 1 ? sheet.header().indexOf(alike.getFirst()) : -1;
    }

    /** Where it stands in each of the files. */
    List<Integer> in(List<Sheet> sheets) {
        return IntStream.range(0, sheets.size()).mapToObj(source -> in(sheets.get(source), source)).toList();
    }
}
