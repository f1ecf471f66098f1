package org.zaklon.statistics.sources.reading;

import java.util.List;

/**
 * What is wrong, and in which lines of the file. It never repeats what stands there: a file that was mapped wrongly may hold names.
 *
 * @param column its name in the file; empty where a whole line is meant
 * @param args of the message
 * @param lines of the file, rising, counted from 1; empty where the file as a whole is meant
 */
public record Flaw(Kind kind, String column, List<String> args, List<Long> lines) {
    /** What can be wrong. The name is the end of the message's key. */
    public enum Kind {
        EMPTY_FILE, NOT_THIS_FORMAT, NO_COLUMN, TWO_COLUMNS, FIELDS, ENCODING, QUOTES, TOO_MANY_ROWS, TOO_MANY_VALUES, IDENTIFIER, TOO_LONG,
        YEAR, NUMBER, FLAG, COUNTRY, CODE, DATE, NOT_A_WORKBOOK, NO_ROWS, NOTHING_MAPPED
    }

    public Flaw {
        args = List.copyOf(args);
        lines = List.copyOf(lines);
    }

    public static Flaw ofFile(Kind kind, String... args) {
        return new Flaw(kind, "", List.of(args), List.of());
    }

    public static Flaw ofColumn(Kind kind, String column, String... args) {
        return new Flaw(kind, column, List.of(args), List.of());
    }

    /** The lines as people write them: 2, 5-9, 12. */
    public String ranges(int most) {
        var text = new StringBuilder();
        int written = 0;
        for (int i = 0; i < lines.size() && written < most; written++) {
            int end = i;
            while (end + 1 < lines.size() && lines.get(end + 1) == lines.get(end) + 1) {
                end++;
            }
            text.append(text.isEmpty() ? "" : ", ").append(lines.get(i)).append(end > i ? "-" + lines.get(end) : "");
            i = end + 1;
            if (written + 1 == most && i < lines.size()) {
                text.append(" ...");
            }
        }
        return text.toString();
    }
}
