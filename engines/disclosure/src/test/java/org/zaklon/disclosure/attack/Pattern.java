package org.zaklon.disclosure.attack;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.disclosure.table.Publication;
import org.zaklon.disclosure.table.Said;

/** A table as another tool suppressed it, read as an attacker reads it who knows that hidden means at least 1. */
record Pattern(Knowledge.Joined joined, List<int[]> sensitive, Catalogue catalogue) {
    private static final Path DATA = Path.of(System.getProperty("zaklon.data", "../../../shared/data"));

    static Path data(String name) {
        var file = DATA.resolve(name);
        assumeTrue(Files.exists(file), "the shared data are absent");
        return file;
    }

    static Pattern of(String name) {
        var file = data("disclosure/generated/pattern_" + name);
        try (var csv = CsvReader.builder().ofCsvRecord(open(file))) {
            return of(csv.stream().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pattern of(List<CsvRecord> lines) {
        var header = lines.getFirst().getFields();
        int value = header.indexOf("freq") + header.indexOf("Freq") + 1;
        var rows = lines.subList(1, lines.size());
        var dimensions = new ArrayList<Dimension>();
        for (int d = 0; d < value; d++) {
            int column = d;
            var codes = rows.stream().map(row -> row.getField(column)).distinct().filter(code -> !code.equals(Dimension.TOTAL)).sorted().toList();
            var groups = new HashMap<String, String>();
            codes.stream().filter(code -> code.matches("C\\d\\d")).forEach(code -> groups.put(code, "G" + Integer.parseInt(code.substring(1)) / 5));
            var base = codes.stream().filter(code -> !groups.containsValue(code)).toList();
            dimensions.add(Dimension.of(header.get(d), base, List.of(groups)));
        }
        var catalogue = Catalogue.of(dimensions);
        var said = new Said[catalogue.size()];
        var sensitive = new ArrayList<Integer>();
        for (var row : rows) {
            var cell = new int[value];
            for (int d = 0; d < value; d++) {
                cell[d] = dimensions.get(d).category(row.getField(d));
            }
            int at = catalogue.find(cell);
            long count = Long.parseLong(row.getField(value));
            var last = row.getField(row.getFieldCount() - 1);
            boolean hidden = last.equals("u") || last.equals("x") || last.equals("TRUE");
            said[at] = hidden ? Said.atLeast(1) : Said.exactly(count);
            if (count > 0 && count < 5) {
                sensitive.add(at);
            }
        }
        var joined = Knowledge.of(dimensions, List.of(new Publication("pattern", catalogue, List.of(said))));
        return new Pattern(joined, sensitive.stream().map(cell -> joined.cells().getFirst()[cell]).toList(), catalogue);
    }

    private static InputStream open(Path file) throws IOException {
        var bytes = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
    }
}
