package org.zaklon.country.reading;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A CSV file of the profile: UTF-8, commas, one header line, lines that start with # are remarks. */
final class Sheet {
    private final String shown;
    private final Problems problems;
    private final List<String> header = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Row> misaligned = new ArrayList<>();

    private Sheet(String shown, Problems problems) {
        this.shown = shown;
        this.problems = problems;
    }

    static Sheet open(Reading reading, String path) {
        var sheet = new Sheet(reading.files().shown(path), reading.problems());
        reading.files().text(path).ifPresentOrElse(text -> sheet.parse(reading, text), () -> sheet.problems.missing(sheet.shown));
        return sheet;
    }

    /** Names columns that are missing, and columns that nobody reads, which are most often misspelt. */
    Sheet columns(List<String> required, List<String> optional) {
        if (header.isEmpty()) {
            return this;
        }
        required.stream().filter(c -> !header.contains(c)).forEach(c -> problems.at(shown, 1, "column " + c + " is missing"));
        header.stream().filter(c -> !required.contains(c) && !optional.contains(c))
                .forEach(c -> problems.at(shown, 1, "unknown column " + c));
        return this;
    }

    List<String> header() {
        return List.copyOf(header);
    }

    String shown() {
        return shown;
    }

    /** The values of a column in all lines, also of lines with other mistakes, so that one mistake does not cause ten. */
    Set<String> values(String column) {
        return Stream.concat(rows.stream(), misaligned.stream()).map(r -> r.maybe(column)).filter(v -> !v.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Names lines that repeat values which must stand there once. */
    Sheet unique(String... columns) {
        var seen = new HashSet<String>();
        for (var row : rows) {
            var key = Arrays.stream(columns).map(c -> c + " " + row.maybe(c)).collect(Collectors.joining(", "));
            if (!seen.add(key)) {
                row.wrong(key + " stands twice");
            }
        }
        return this;
    }

    /** What the sound lines say; a line with a mistake is left out, its mistakes are kept. */
    <T> List<T> read(Function<Row, T> line) {
        var result = new ArrayList<T>();
        for (var row : rows) {
            var before = problems.count();
            var value = line.apply(row);
            if (problems.count() == before) {
                result.add(value);
            }
        }
        return result;
    }

    private void parse(Reading reading, String text) {
        try (var csv = CsvReader.builder().commentStrategy(CommentStrategy.SKIP).skipEmptyLines(true)
                .allowExtraFields(true).allowMissingFields(true).detectBomHeader(false)
                .ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            for (var record : csv) {
                if (header.isEmpty()) {
                    header.addAll(record.getFields());
                } else {
                    add(reading, record);
                }
            }
        } catch (CsvParseException e) {
            problems.at(shown, rows.isEmpty() ? 1 : rows.getLast().line() + 1, "not readable as CSV: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Reading reading, CsvRecord record) {
        var line = record.getStartingLineNumber();
        var fields = new LinkedHashMap<String, String>();
        for (var i = 0; i < Math.min(header.size(), record.getFieldCount()); i++) {
            fields.put(header.get(i), record.getField(i).strip());
        }
        var row = new Row(reading, shown, line, fields);
        if (record.getFieldCount() == header.size()) {
            rows.add(row);
        } else {
            misaligned.add(row);
            row.wrong("%d fields where the header has %d".formatted(record.getFieldCount(), header.size()));
        }
    }
}
