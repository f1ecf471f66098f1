package org.zaklon.disclosure.tool;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** A file of comma-separated values with a header line, plain or gzipped, in UTF-8. Every row knows its line. */
final class Sheet {
    private final Path file;
    private final List<String> header;

    private Sheet(Path file, List<String> header) {
        this.file = file;
        this.header = header;
    }

    /** One line under the header. */
    record Row(Sheet sheet, long line, List<String> fields) {
        String get(int column) {
            return fields.get(column);
        }

        /** What is wrong with this line. */
        BadInput bad(String message) {
            return BadInput.at(sheet.file, line, message);
        }

        /** A whole number of at least 0; thousands commas are read over. */
        long count(int column) {
            var text = get(column).replace(",", "").strip();
            try {
                var value = Long.parseLong(text);
                if (value >= 0) {
                    return value;
                }
            } catch (NumberFormatException e) {
                // said below, with the line
            }
            throw BadInput.at(sheet.file, line, "column '%s' holds '%s', which is not a whole number of at least 0"
                    .formatted(sheet.header.get(column), get(column)));
        }
    }

    /** Reads the whole file, row by row, and gives back its header. Every row has as many fields as the header. */
    static Sheet read(Path file, Consumer<Row> rows) {
        if (!Files.isReadable(file)) {
            throw new BadInput("%s cannot be read.".formatted(file));
        }
        // rows of another length are refused below, by their line
        var lenient = CsvReader.builder().extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE);
        try (var reader = lenient.ofCsvRecord(open(file))) {
            var lines = reader.iterator();
            if (!lines.hasNext()) {
                throw BadInput.at(file, 1, "the file is empty; a header line was expected");
            }
            var sheet = new Sheet(file, List.copyOf(clean(lines.next())));
            while (lines.hasNext()) {
                var record = lines.next();
                if (record.getFieldCount() != sheet.header.size()) {
                    throw BadInput.at(file, record.getStartingLineNumber(), "%d fields, but the header has %d"
                            .formatted(record.getFieldCount(), sheet.header.size()));
                }
                rows.accept(new Row(sheet, record.getStartingLineNumber(), record.getFields()));
            }
            return sheet;
        } catch (CsvParseException | UncheckedIOException e) {
            throw new BadInput("%s is not a readable CSV file in UTF-8: %s".formatted(file, reason(e)));
        } catch (IOException e) {
            throw new BadInput("%s cannot be read: %s".formatted(file, e.getMessage()));
        }
    }

    /** The whole file at once. */
    static List<Row> rows(Path file, Consumer<Sheet> header) {
        var rows = new ArrayList<Row>();
        header.accept(read(file, rows::add));
        return rows;
    }

    List<String> header() {
        return header;
    }

    /** The position of a column. */
    int column(String name) {
        var at = header.indexOf(name);
        if (at < 0) {
            throw BadInput.at(file, 1, "there is no column '%s'; the columns are %s".formatted(name, String.join(", ", header)));
        }
        return at;
    }

    private static List<String> clean(CsvRecord first) {
        var fields = new ArrayList<>(first.getFields());
        if (fields.getFirst().startsWith("\uFEFF")) {
            fields.set(0, fields.getFirst().substring(1));
        }
        return fields;
    }

    private static InputStream open(Path file) throws IOException {
        var bytes = new BufferedInputStream(Files.newInputStream(file));
        bytes.mark(2);
        var zipped = bytes.read() == 0x1f && bytes.read() == 0x8b;
        bytes.reset();
        return zipped ? new GZIPInputStream(bytes) : bytes;
    }

    private static String reason(Exception e) {
        return e.getCause() instanceof MalformedInputException ? "a character is not UTF-8" : e.getMessage();
    }
}
