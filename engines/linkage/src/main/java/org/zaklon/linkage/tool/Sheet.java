package org.zaklon.linkage.tool;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** A file of comma-separated values with a header line, plain or gzipped, in UTF-8. Spaces around names and values do not count. */
record Sheet(Path file, List<String> header) {

    /** What is done with one line under the header. */
    @FunctionalInterface
    interface Rows {
        void row(long line, List<String> values);
    }

    /** Reads the header only. */
    static Sheet open(Path file) {
        return read(file, null);
    }

    /** Reads all lines, one after the other. Every line has as many fields as the header. */
    void each(Rows rows) {
        read(file, rows);
    }

    private static Sheet read(Path file, Rows rows) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new BadInput("%s cannot be read.".formatted(file));
        }
        try (var reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(stream(file))) {
            var lines = reader.iterator();
            if (!lines.hasNext()) {
                throw BadInput.at(file, 1, "the file is empty; a header line was expected");
            }
            var sheet = new Sheet(file, header(file, lines.next().getFields()));
            while (rows != null && lines.hasNext()) {
                var record = lines.next();
                if (record.getFieldCount() != sheet.header.size()) {
                    throw BadInput.at(file, record.getStartingLineNumber(),
                            "%d fields, but the header has %d".formatted(record.getFieldCount(), sheet.header.size()));
                }
                rows.row(record.getStartingLineNumber(), record.getFields().stream().map(String::strip).toList());
            }
            return sheet;
        } catch (CsvParseException | UncheckedIOException e) {
            var reason = e.getCause() instanceof MalformedInputException ? "a character is not UTF-8" : e.getMessage();
            throw new BadInput("%s is not a readable CSV file in UTF-8: %s".formatted(file, reason));
        } catch (IOException e) {
            throw new BadInput("%s cannot be read: %s".formatted(file, e.getMessage()));
        }
    }

    private static List<String> header(Path file, List<String> fields) {
        var names = fields.stream().map(name -> name.replace("\uFEFF", "").strip()).toList();
        var seen = new HashSet<String>();
        for (var name : names) {
            if (!seen.add(name)) {
                throw BadInput.at(file, 1, "the column '%s' stands there twice".formatted(name));
            }
        }
        return names;
    }

    /** The position of a column. */
    int column(String name) {
        var at = header.indexOf(name);
        if (at < 0) {
            throw BadInput.at(file, 1, "there is no column '%s'; the columns are %s".formatted(name, String.join(", ", header)));
        }
        return at;
    }

    private static InputStream stream(Path file) throws IOException {
        var bytes = new BufferedInputStream(Files.newInputStream(file));
        bytes.mark(2);
        var zipped = bytes.read() == 0x1f && bytes.read() == 0x8b;
        bytes.reset();
        return zipped ? new GZIPInputStream(bytes) : bytes;
    }
}
