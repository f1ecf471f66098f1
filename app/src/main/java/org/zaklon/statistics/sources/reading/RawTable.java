package org.zaklon.statistics.sources.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zaklon.statistics.sources.table.Column;
import org.zaklon.statistics.sources.table.ColumnBuilder;

/**
 * A file as it was read: text in columns. A column of very many different texts can be no category and may hold names, so only its
 * own name is kept.
 *
 * @param columns in the order of the file, without those that were not kept
 * @param unkept columns with too many different values
 * @param lines the line of the file in which each row begins
 * @param digest SHA-256 of the unpacked file, in hexadecimal
 * @param flaws of the file itself; where there are any, it is not imported
 */
public record RawTable(List<Column> columns, List<String> unkept, int[] lines, String digest, List<Flaw> flaws) {
    public static final int MOST_ROWS = 5_000_000;
    static final int MOST_DIFFERENT = 20_000;
    static final int LONGEST = 300;

    /** Stands for a text that is too long to be a category. */
    public static final String TOO_LONG = "\u0001";

    /**
     * Reads a sheet to its end, whatever is wrong in it.
     *
     * @param most how many different texts a column may have to be kept
     */
    static RawTable read(Sheet sheet, int most, SourceFile file) throws IOException {
        var flaws = new Flaws();
        var taker = new Taker(flaws, most);
        sheet.read(taker, flaws);
        if (taker.names == null && flaws.list().isEmpty()) {
            flaws.add(Flaw.ofFile(Flaw.Kind.EMPTY_FILE));
        } else if (taker.rows == 0 && flaws.list().isEmpty()) {
            flaws.add(Flaw.ofFile(Flaw.Kind.NO_ROWS));
        }
        return taker.table(file.digest(), flaws.list());
    }

    public int rows() {
        return lines.length;
    }

    /** Builds the columns row by row. */
    private static final class Taker implements Sheet.Taker {
        private final Flaws flaws;
        private final int most;
        private final Set<Integer> unkept = new HashSet<>();
        private List<String> names;
        private ColumnBuilder[] columns;
        private int[] lines = new int[1024];
        private int rows;

        Taker(Flaws flaws, int most) {
            this.flaws = flaws;
            this.most = most;
        }

        @Override
        public void take(long line, List<String> fields) {
            if (names == null) {
                begin(fields);
            } else if (fields.size() > names.size()) {
                flaws.add(Flaw.Kind.FIELDS, "", line, Integer.toString(names.size()));
            } else if (fields.size() < names.size() && fields.size() < 2 && names.size() > 1) {
                flaws.add(Flaw.Kind.FIELDS, "", line, Integer.toString(names.size()));
            } else if (rows == MOST_ROWS) {
                flaws.add(Flaw.ofFile(Flaw.Kind.TOO_MANY_ROWS, Integer.toString(MOST_ROWS)));
            } else {
                add(line, fields);
            }
        }

        private void begin(List<String> fields) {
            names = fields.stream().map(String::strip).toList();
            columns = new ColumnBuilder[names.size()];
            var seen = new HashSet<String>();
            for (int c = 0; c < columns.length; c++) {
                if (names.get(c).isEmpty()) {
                    continue;
                }
                if (!seen.add(names.get(c))) {
                    flaws.add(Flaw.ofColumn(Flaw.Kind.TWO_COLUMNS, names.get(c)));
                }
                columns[c] = new ColumnBuilder(names.get(c));
            }
        }

        private void add(long line, List<String> fields) {
            if (rows == lines.length) {
                lines = Arrays.copyOf(lines, rows + (rows >> 1));
            }
            lines[rows++] = Math.toIntExact(line);
            for (int c = 0; c < columns.length; c++) {
                if (columns[c] == null) {
                    continue;
                }
                var value = c < fields.size() ? fields.get(c).strip() : "";
                if (value.indexOf(CsvSheet.NO_TEXT) >= 0) {
                    flaws.add(Flaw.Kind.ENCODING, names.get(c), line);
                }
                columns[c].add(value.length() > LONGEST ? TOO_LONG : value);
                if (columns[c].different() > most && !value.matches("[0-9., ]+")) {
                    columns[c] = null;
                    unkept.add(c);
                }
            }
        }

        RawTable table(String digest, List<Flaw> found) {
            var built = new ArrayList<Column>();
            if (columns != null && found.stream().noneMatch(f -> f.kind() == Flaw.Kind.TWO_COLUMNS)) {
                for (var column : columns) {
                    if (column != null) {
                        built.add(column.build());
                    }
                }
            }
            return new RawTable(built, unkept.stream().sorted().map(c -> names.get(c)).toList(), Arrays.copyOf(lines, rows), digest, found);
        }
    }
}
