package org.zaklon.disclosure.release;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The lines of an archive, read one after the other. An error names the line and nothing that stands in it. */
final class ArchiveLines {
    private final List<String> lines;
    private int next;

    ArchiveLines(String text) {
        lines = text.lines().toList();
    }

    /** One line: what it is, then its fields. */
    static String line(String kind, Object... fields) {
        return kind + Arrays.stream(fields).map(field -> "\t" + escaped(field.toString())).collect(Collectors.joining());
    }

    /** Whether the next line is of this kind. */
    boolean at(String kind) {
        return next < lines.size() && lines.get(next).split("\t", 2)[0].equals(kind);
    }

    /** Takes a line that must read so. */
    void expect(String line) {
        if (next == lines.size()) {
            throw wrong("is missing");
        }
        if (!lines.get(next).equals(line)) {
            throw wrong("does not belong to this catalogue and rule");
        }
        next++;
    }

    /** @param fields how many there must be, the kind counted; -1 where any number is right */
    <T> T take(int fields, Function<String[], T> read) {
        var found = Arrays.stream(lines.get(next).split("\t", -1)).map(ArchiveLines::plain).toArray(String[]::new);
        if (fields >= 0 && found.length != fields) {
            throw wrong("has %d fields instead of %d".formatted(found.length, fields));
        }
        int here = next++;
        try {
            return read.apply(found);
        } catch (DamagedLine e) {
            throw e;
        } catch (RuntimeException e) {
            next = here;
            throw wrong("cannot be read");
        }
    }

    /** Takes a line that must be of this kind. */
    <T> T take(int fields, Function<String[], T> read, String kind) {
        if (!at(kind)) {
            throw wrong(next < lines.size() ? "should be a line of the kind '%s'".formatted(kind) : "is missing");
        }
        return take(fields, read);
    }

    void finish() {
        if (next < lines.size()) {
            throw wrong("stands after the end");
        }
    }

    /** It names a line; an error inside of a line is told by its number once. */
    private static final class DamagedLine extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        DamagedLine(String message) {
            super(message);
        }
    }

    private DamagedLine wrong(String what) {
        return new DamagedLine("Line %d of the archive %s.".formatted(next + 1, what));
    }

    private static String escaped(String field) {
        return field.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String plain(String field) {
        var plain = new StringBuilder();
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '\\' && i + 1 < field.length()) {
                char escape = field.charAt(++i);
                plain.append(escape == 't' ? '\t' : escape == 'n' ? '\n' : escape == 'r' ? '\r' : escape);
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
