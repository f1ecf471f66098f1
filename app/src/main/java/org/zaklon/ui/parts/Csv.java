package org.zaklon.ui.parts;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A table to take away, after RFC 4180: every line has the same number of fields, and no field begins in a way that makes a
 * spreadsheet calculate it. In UTF-8 with its mark, without which spreadsheets misread č and ž.
 */
public final class Csv {
    private static final Pattern CALCULATED = Pattern.compile("^[\\s]*[=+\\-@\\t\\r\\uFF1D\\uFF0B\\uFF0D\\uFF20].*", Pattern.DOTALL);
    private static final Pattern NEUTRAL = Pattern.compile("[a-z]+-\\d{4}-\\d{2}-\\d{2}");

    private final List<List<String>> lines = new ArrayList<>();

    public Csv line(List<String> fields) {
        lines.add(List.copyOf(fields));
        return this;
    }

    public Csv line(String... fields) {
        return line(List.of(fields));
    }

    /** The file, line for line. */
    public String text() {
        int width = lines.stream().mapToInt(List::size).max().orElse(0);
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            for (var line : lines) {
                var fields = new ArrayList<String>();
                line.forEach(field -> fields.add(safe(field)));
                while (fields.size() < width) {
                    fields.add("");
                }
                csv.writeRecord(fields);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** @param name a word and a date, such as {@code table-2026-11-21}: a file lies about, so its name says nothing (law 12) */
    public ResponseEntity<byte[]> download(String name) {
        if (!NEUTRAL.matcher(name).matches()) {
            throw new IllegalArgumentException("not a neutral file name");
        }
        var disposition = ContentDisposition.attachment().filename(name + ".csv").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(("\uFEFF" + text()).getBytes(StandardCharsets.UTF_8));
    }

    static String safe(String field) {
        return CALCULATED.matcher(field).matches() ? "'" + field : field;
    }
}
