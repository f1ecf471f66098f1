package org.zaklon.disclosure;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.disclosure.table.Publication;
import org.zaklon.disclosure.table.Said;
import org.zaklon.disclosure.table.Status;

/**
 * A protected table as bytes, for an archive that is read for decades: lines of comma-separated values in UTF-8, the first field says what a line is.
 * The same table always makes the same bytes, and says of each number which release counted it. They hold what the public may know and nothing else.
 *
 * <p>Who reads bytes vouches that they were written here; a portal keeps them where only a release writes.
 */
public final class FrozenTable {
    private static final String KIND = "zaklon-protected-table";
    private static final String VERSION = "1";

    private FrozenTable() {}

    public static byte[] bytes(ProtectedTable table) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            var publication = table.publication();
            csv.writeRecord(KIND, VERSION, publication.name());
            for (var dimension : publication.catalogue().dimensions()) {
                csv.writeRecord(line("dimension", dimension.name(), codes(dimension)));
                for (var hierarchy : dimension.hierarchies()) {
                    var pairs = new ArrayList<String>();
                    new TreeMap<>(hierarchy).forEach((child, parent) -> pairs.addAll(List.of(child, parent)));
                    csv.writeRecord(line("hierarchy", dimension.name(), pairs));
                }
            }
            for (var linked : publication.catalogue().tables()) {
                csv.writeRecord(line("table", null, linked.stream().map(d -> publication.catalogue().dimensions().get(d).name()).toList()));
            }
            for (int cell = 0; cell < table.cells().size(); cell++) {
                var one = table.cells().get(cell);
                var said = publication.said().get(cell);
                var fields = new ArrayList<>(List.of(one.status().name(), one.published(), Long.toString(said.low()),
                        said.high() == Said.UNBOUNDED ? "" : Long.toString(said.high())));
                fields.addAll(one.codes());
                if (one.asOf() != null) {
                    fields.addAll(List.of(one.asOf().epoch(), one.asOf().cutoff().toString()));
                }
                csv.writeRecord(line("cell", null, fields));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @throws IllegalArgumentException where the bytes are no such table, with the line */
    public static ProtectedTable read(byte[] bytes) {
        String name = null;
        var codes = new LinkedHashMap<String, List<String>>();
        var hierarchies = new LinkedHashMap<String, List<Map<String, String>>>();
        var tables = new ArrayList<List<String>>();
        var cells = new ArrayList<ProtectedTable.Cell>();
        var said = new ArrayList<Said>();
        try (var csv = CsvReader.builder().allowExtraFields(true).allowMissingFields(true).ofCsvRecord(new String(bytes, StandardCharsets.UTF_8))) {
            for (var record : csv) {
                var fields = record.getFields();
                switch (fields.getFirst()) {
                    case KIND -> name = name(record);
                    case "dimension" -> codes.put(fields.get(1), fields.subList(2, fields.size()));
                    case "hierarchy" -> hierarchies.computeIfAbsent(fields.get(1), d -> new ArrayList<>()).add(pairs(fields));
                    case "table" -> tables.add(fields.subList(1, fields.size()));
                    case "cell" -> {
                        cells.add(cell(fields, 5 + codes.size()));
                        said.add(new Said(Long.parseLong(fields.get(3)), fields.get(4).isEmpty() ? Said.UNBOUNDED : Long.parseLong(fields.get(4))));
                    }
                    default -> throw new IllegalArgumentException("Line %d is of no known kind.".formatted(record.getStartingLineNumber()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (name == null) {
            throw new IllegalArgumentException("Line 1 does not say that this is a protected table.");
        }
        var dimensions = codes.entrySet().stream().map(d -> Dimension.of(d.getKey(), d.getValue(), hierarchies.getOrDefault(d.getKey(), List.of()))).toList();
        var catalogue = Catalogue.linked(dimensions, tables);
        for (int cell = 0; cell < cells.size(); cell++) {
            if (cell >= catalogue.size() || !catalogue.codes(cell).equals(cells.get(cell).codes())) {
                throw new IllegalArgumentException("Cell %d stands out of order.".formatted(cell + 1));
            }
        }
        return new ProtectedTable(cells, new Publication(name, catalogue, said));
    }

    /** @param end where its codes end; the state of the data that it counts follows, where it was told */
    private static ProtectedTable.Cell cell(List<String> fields, int end) {
        var asOf = fields.size() < end + 2 ? null : new ProtectedTable.AsOf(fields.get(end), LocalDate.parse(fields.get(end + 1)));
        return new ProtectedTable.Cell(fields.subList(5, Math.min(end, fields.size())), Status.valueOf(fields.get(1)), fields.get(2), asOf);
    }

    private static String name(CsvRecord record) {
        if (!record.getField(1).equals(VERSION)) {
            throw new IllegalArgumentException("Version %s is not known here.".formatted(record.getField(1)));
        }
        return record.getField(2);
    }

    private static Map<String, String> pairs(List<String> fields) {
        var pairs = new LinkedHashMap<String, String>();
        for (int i = 2; i + 1 < fields.size(); i += 2) {
            pairs.put(fields.get(i), fields.get(i + 1));
        }
        return pairs;
    }

    private static List<String> codes(Dimension dimension) {
        var codes = new ArrayList<String>();
        for (int code = 0; code < dimension.size(); code++) {
            codes.add(dimension.code(code));
        }
        return codes;
    }

    private static List<String> line(String kind, String name, List<String> rest) {
        var line = new ArrayList<>(List.of(kind));
        if (name != null) {
            line.add(name);
        }
        line.addAll(rest);
        return line;
    }
}
