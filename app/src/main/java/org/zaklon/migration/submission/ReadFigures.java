package org.zaklon.migration.submission;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.migration.Cell;
import org.zaklon.migration.Observation;
import org.zaklon.migration.ObservationStatus;
import org.zaklon.migration.submission.Flaw.Kind;
import org.zaklon.migration.terms.Dataset;
import org.zaklon.migration.terms.Definitions;
import org.zaklon.migration.terms.Dimension;

/**
 * Reads a file of figures: a line of names, then a line for each number, its codes in the agency's or the common words. Pure: the same text gives the same
 * figures and the same flaws. A file with one flaw gives no figures at all.
 */
final class ReadFigures {
    static final int MOST_LINES = 20_000;
    private static final int MOST_FLAWS = 50;
    private static final List<String> TOTALS = List.of("_T", "TOTAL");
    private static final String VALUE = "value";
    private static final String STATUS = "status";
    private static final String NOTE = "note";

    private final Definitions definitions;
    private final Dataset dataset;
    private final AgencyCode agency;
    private final YearMonth month;
    private final List<Flaw> flaws = new ArrayList<>();
    private final Map<Cell, Observation> figures = new TreeMap<>();
    private final Map<Cell, Total> totals = new LinkedHashMap<>();

    /** A total that the file states. */
    private record Total(long line, long value) {}

    /** What a file says. @param figures empty where there is a flaw */
    record Read(List<Observation> figures, List<Flaw> flaws) {
        Read {
            figures = List.copyOf(figures);
            flaws = List.copyOf(flaws);
        }

        long sum() {
            return figures.stream().filter(one -> one.value() != null).mapToLong(Observation::value).sum();
        }
    }

    private ReadFigures(Definitions definitions, Dataset dataset, AgencyCode agency, YearMonth month) {
        this.definitions = definitions;
        this.dataset = dataset;
        this.agency = agency;
        this.month = month;
    }

    static Read of(Definitions definitions, Dataset dataset, AgencyCode agency, YearMonth month, String text) {
        var reading = new ReadFigures(definitions, dataset, agency, month);
        reading.read(text);
        reading.checkTotals();
        return new Read(reading.flaws.isEmpty() ? List.copyOf(reading.figures.values()) : List.of(), reading.flaws);
    }

    private void read(String text) {
        long line = 1;
        try (var csv = CsvReader.builder().fieldSeparator(separator(text)).skipEmptyLines(true).allowExtraFields(true).allowMissingFields(true).ofCsvRecord(text)) {
            Map<String, Integer> columns = null;
            for (var row : csv) {
                line = row.getStartingLineNumber();
                if (line > MOST_LINES) {
                    flaw(Kind.LONG, line, "", "");
                    return;
                }
                if (columns == null) {
                    columns = columns(row);
                    if (!flaws.isEmpty()) {
                        return;
                    }
                } else {
                    take(row, columns);
                }
            }
            if (figures.isEmpty() && flaws.isEmpty()) {
                flaw(Kind.EMPTY, line, "", "");
            }
        } catch (CsvParseException e) {
            flaw(Kind.QUOTES, line, "", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where each column stands, by the name of its dimension in any language of the country. */
    private Map<String, Integer> columns(CsvRecord head) {
        var columns = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < head.getFieldCount(); i++) {
            var typed = head.getField(i).strip();
            var name = name(typed);
            if (name == null) {
                flaw(Kind.COLUMN_UNKNOWN, 1, typed.matches("[\\p{L}\\d _-]{1,24}") ? typed : "", "");
            } else if (columns.put(name, i) != null) {
                flaw(Kind.TWICE, 1, name, "");
            }
        }
        var needed = new ArrayList<>(dataset.names());
        needed.add(VALUE);
        needed.stream().filter(name -> !columns.containsKey(name)).forEach(name -> flaw(Kind.COLUMN_MISSING, 1, name, ""));
        return columns;
    }

    private String name(String typed) {
        var word = typed.toLowerCase(Locale.ROOT);
        return dataset.dimensions().stream().filter(d -> d.name().equals(word) || d.label().byLanguage().values().stream().anyMatch(typed::equalsIgnoreCase))
                .map(Dimension::name).findFirst().orElse(List.of(VALUE, STATUS, NOTE).contains(word) ? word : null);
    }

    private void take(CsvRecord row, Map<String, Integer> columns) {
        long line = row.getStartingLineNumber();
        int before = flaws.size();
        var codes = new TreeMap<String, String>();
        boolean total = false;
        for (var dimension : dataset.dimensions()) {
            var typed = field(row, columns, dimension.name());
            if (TOTALS.contains(typed.toUpperCase(Locale.ROOT))) {
                total = true;
                continue;
            }
            definitions.common(agency, dimension, typed, month).ifPresentOrElse(code -> codes.put(dimension.name(), code),
                    () -> flaw(Kind.CODE, line, dimension.name(), typed));
        }
        var status = ObservationStatus.of(field(row, columns, STATUS));
        if (status.isEmpty()) {
            flaw(Kind.STATUS, line, STATUS, field(row, columns, STATUS));
        }
        var value = value(line, field(row, columns, VALUE));
        if (flaws.size() > before) {
            return;
        }
        if (status.orElseThrow().hasValue() == (value == null)) {
            flaw(Kind.VALUE_AND_STATUS, line, VALUE, "");
            return;
        }
        keep(line, new Observation(Cell.of(codes), value, status.orElseThrow(), field(row, columns, NOTE)), total);
    }

    private void keep(long line, Observation one, boolean total) {
        if (total) {
            if (one.value() != null && totals.put(one.cell(), new Total(line, one.value())) != null) {
                flaw(Kind.TWICE, line, "", "");
            }
        } else if (figures.containsKey(one.cell())) {
            flaw(Kind.TWICE, line, "", "");
        } else {
            figures.put(one.cell(), one);
        }
    }

    /** @return null where the field is empty, or is a flaw */
    private Long value(long line, String typed) {
        var digits = typed.replaceAll("[\\s\\u00a0\\u202f]", "");
        if (digits.isEmpty()) {
            return null;
        }
        if (!digits.matches("\\d{1,9}")) {
            flaw(Kind.VALUE, line, VALUE, typed);
            return null;
        }
        return Long.valueOf(digits);
    }

    /** Several codes of an agency may mean one common code, so totals are compared in common codes. */
    private void checkTotals() {
        long tolerance = definitions.internalTolerance(dataset.code(), month);
        totals.forEach((cell, total) -> {
            long sum = figures.values().stream().filter(one -> one.value() != null && one.cell().within(cell.codes().keySet()).equals(cell))
                    .mapToLong(Observation::value).sum();
            if (flaws.isEmpty() && Math.abs(sum - total.value()) > tolerance) {
                flaw(Kind.TOTAL, total.line(), VALUE, total.value() + " - " + sum);
            }
        });
    }

    private static String field(CsvRecord row, Map<String, Integer> columns, String name) {
        var place = columns.get(name);
        return place == null || place >= row.getFieldCount() ? "" : row.getField(place).strip();
    }

    private void flaw(Kind kind, long line, String column, String found) {
        if (flaws.size() < MOST_FLAWS) {
            flaws.add(Flaw.of(kind, line, column, found));
        }
    }

    /** What occurs most in the line of names. */
    private static char separator(String text) {
        var head = text.lines().findFirst().orElse("");
        long semicolons = head.chars().filter(c -> c == ';').count();
        long commas = head.chars().filter(c -> c == ',').count();
        long tabs = head.chars().filter(c -> c == '\t').count();
        return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }
}
