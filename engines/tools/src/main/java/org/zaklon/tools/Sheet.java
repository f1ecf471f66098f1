package org.zaklon.tools;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * A file of comma-separated values with a header line, plain or gzipped, in UTF-8, or in UTF-16 where it says so with its first bytes. The header
 * tells the separator: comma, semicolon, tab or vertical bar. Spaces around the names of columns do not count; no name stands twice. Every row knows its line.
 */
public final class Sheet {
    private static final Pattern COUNT = Pattern.compile("([0-9]{1,18}|[0-9]{1,3}(,[0-9]{3}){1,5})(\\.0+)?");
    private static final String NOT_UTF8 = "a character is not UTF-8 (save it with that encoding)";

    private final Path file;
    private final List<String> header;

    private Sheet(Path file, List<String> header) {
        this.file = file;
        this.header = header;
    }

    /**
     * Reads the header.
     *
     * @throws BadInput where the file cannot be read, here and wherever it is read further
     */
    public static Sheet open(Path file) {
        var header = new ArrayList<String>();
        read(file, header::addAll, null);
        return new Sheet(file, List.copyOf(header));
    }

    /** One line under the header. */
    public record Row(Sheet sheet, long line, List<String> fields) {
        /** A field as it stands there. */
        public String get(int column) {
            return fields.get(column);
        }

        /** A field as a code: spaces around it do not make another one. */
        public String code(int column) {
            return get(column).strip();
        }

        /** What is wrong with this line. */
        public BadInput bad(String message) {
            return BadInput.at(sheet.file, line, message);
        }

        /** A whole number of at least 0; thousands commas are read over, and zeros behind a point, as other programs write them. */
        public long count(int column) {
            var text = get(column).strip();
            if (COUNT.matcher(text).matches()) {
                return Long.parseLong(text.replaceFirst("\\.0+$", "").replace(",", ""));
            }
            throw bad("column '%s' holds '%s', which is not a whole number of at least 0".formatted(sheet.header.get(column), get(column)));
        }
    }

    /** Reads all rows, one after the other. Every row has as many fields as the header. */
    public void each(Consumer<Row> rows) {
        read(file, first -> {}, (line, fields) -> {
            var row = new Row(this, line, fields);
            if (fields.size() != header.size()) {
                throw row.bad("%d fields, but the header has %d".formatted(fields.size(), header.size()));
            }
            rows.accept(row);
        });
    }

    /** All rows at once. */
    public List<Row> rows() {
        var rows = new ArrayList<Row>();
        each(rows::add);
        return rows;
    }

    public Path file() {
        return file;
    }

    public List<String> header() {
        return header;
    }

    /** The position of a column. */
    public int column(String name) {
        var at = header.indexOf(name);
        if (at < 0) {
            throw BadInput.at(file, 1, "there is no column '%s'; the columns are %s".formatted(name, String.join(", ", header)));
        }
        return at;
    }

    @FunctionalInterface
    private interface Lines {
        void line(long number, List<String> fields);
    }

    private static void read(Path file, Consumer<List<String>> header, Lines rows) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new BadInput("%s cannot be read.".formatted(file));
        }
        // rows of another length are refused by their line
        var lenient = CsvReader.builder().extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE);
        try (var text = text(file); var reader = lenient.fieldSeparator(Separator.of(text)).ofCsvRecord(text)) {
            var lines = reader.iterator();
            if (!lines.hasNext()) {
                throw BadInput.at(file, 1, "the file is empty; a header line was expected");
            }
            header.accept(names(file, lines.next().getFields()));
            while (rows != null && lines.hasNext()) {
                var record = lines.next();
                rows.line(record.getStartingLineNumber(), record.getFields());
            }
        } catch (CsvParseException | UncheckedIOException e) {
            throw notCsv(file, e.getCause() instanceof CharacterCodingException ? NOT_UTF8 : e.getMessage());
        } catch (CharacterCodingException e) {
            throw notCsv(file, NOT_UTF8);
        } catch (IOException e) {
            throw new BadInput("%s cannot be read: %s".formatted(file, e.getMessage()));
        }
    }

    private static BadInput notCsv(Path file, String reason) {
        return new BadInput("%s is not a readable CSV file in UTF-8: %s".formatted(file, reason));
    }

    private static List<String> names(Path file, List<String> fields) {
        var names = fields.stream().map(String::strip).toList();
        var seen = new HashSet<String>();
        for (var name : names) {
            if (!name.isEmpty() && !seen.add(name)) {
                throw BadInput.at(file, 1, "the column '%s' stands there twice".formatted(name));
            }
        }
        return names;
    }

    /** Bytes that are not of the encoding end the reading; they are never replaced. */
    private static BufferedReader text(Path file) throws IOException {
        var bytes = new BufferedInputStream(Files.newInputStream(file));
        var text = begins(bytes, 0x1f, 0x8b) ? new BufferedInputStream(new GZIPInputStream(bytes)) : bytes;
        var wide = begins(text, 0xff, 0xfe) || begins(text, 0xfe, 0xff);
        if (begins(text, 0xef, 0xbb, 0xbf)) {
            text.skipNBytes(3);
        }
        return new BufferedReader(new InputStreamReader(text, (wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8).newDecoder()));
    }

    private static boolean begins(InputStream bytes, int... with) throws IOException {
        bytes.mark(with.length);
        boolean same = true;
        for (int one : with) {
            same &= bytes.read() == one;
        }
        bytes.reset();
        return same;
    }
}
