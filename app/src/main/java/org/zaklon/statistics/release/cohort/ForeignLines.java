package org.zaklon.statistics.release.cohort;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.disclosure.table.Publication;
import org.zaklon.disclosure.table.Said;

/**
 * A foreign table as it is pasted: a head with dimensions and {@code count}, then a line for each printed number. What is not named stands at its
 * total; {@code <5} is understood as 0 to 4, {@code 10-14} as a range.
 */
public final class ForeignLines {
    private static final Pattern EXACT = Pattern.compile("\\d{1,9}");
    private static final Pattern BELOW = Pattern.compile("<(\\d{1,9})");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,9})-(\\d{1,9})");
    private static final String COUNT = "count";

    private ForeignLines() {}

    /** @param line counted from 1; {@code code} the key of a message, {@code what} the word that is wrong */
    public static final class Bad extends Exception {
        private final String code;
        private final long line;
        private final String what;

        Bad(String code, long line, String what) {
            super(code + " in line " + line);
            this.code = code;
            this.line = line;
            this.what = what;
        }

        public String code() {
            return code;
        }

        public long line() {
            return line;
        }

        public String what() {
            return what;
        }
    }

    /** @throws Bad where a line cannot be understood */
    public static Publication read(String source, String text, Catalogue catalogue) throws Bad {
        var dimensions = catalogue.dimensions();
        try (var csv = CsvReader.builder().ofCsvRecord(text)) {
            List<String> head = null;
            Catalogue own = null;
            Said[] said = null;
            for (var record : csv) {
                var fields = record.getFields().stream().map(String::strip).toList();
                if (head == null) {
                    head = head(fields, dimensions);
                    own = Catalogue.linked(dimensions, List.of(head.stream().filter(name -> !name.equals(COUNT)).toList()));
                    said = new Said[own.size()];
                    Arrays.fill(said, Said.atLeast(0));
                    continue;
                }
                long line = record.getStartingLineNumber();
                if (fields.size() != head.size()) {
                    throw new Bad("fields", line, String.valueOf(fields.size()));
                }
                said[own.find(place(head, fields, dimensions, line))] = number(fields.get(head.indexOf(COUNT)), line);
            }
            if (own == null || Arrays.stream(said).allMatch(Said.atLeast(0)::equals)) {
                throw new Bad("empty", 1, "");
            }
            return new Publication(source, own, List.of(said));
        } catch (CsvParseException | java.io.IOException e) {
            throw new Bad("unreadable", 1, "");
        }
    }

    private static List<String> head(List<String> fields, List<Dimension> dimensions) throws Bad {
        var names = new ArrayList<>(dimensions.stream().map(Dimension::name).toList());
        names.add(COUNT);
        for (var field : fields) {
            if (!names.remove(field)) {
                throw new Bad("column", 1, field);
            }
        }
        if (names.contains(COUNT)) {
            throw new Bad("column", 1, COUNT);
        }
        return fields;
    }

    private static int[] place(List<String> head, List<String> fields, List<Dimension> dimensions, long line) throws Bad {
        var place = dimensions.stream().mapToInt(Dimension::total).toArray();
        for (int d = 0; d < place.length; d++) {
            int column = head.indexOf(dimensions.get(d).name());
            if (column >= 0) {
                place[d] = dimensions.get(d).category(fields.get(column));
                if (place[d] < 0) {
                    throw new Bad("code", line, fields.get(column));
                }
            }
        }
        return place;
    }

    private static Said number(String printed, long line) throws Bad {
        var below = BELOW.matcher(printed);
        var range = RANGE.matcher(printed);
        if (EXACT.matcher(printed).matches()) {
            return Said.exactly(Long.parseLong(printed));
        }
        if (below.matches() && !below.group(1).equals("0")) {
            return new Said(0, Long.parseLong(below.group(1)) - 1);
        }
        if (range.matches() && Long.parseLong(range.group(1)) <= Long.parseLong(range.group(2))) {
            return new Said(Long.parseLong(range.group(1)), Long.parseLong(range.group(2)));
        }
        throw new Bad("number", line, printed);
    }
}
