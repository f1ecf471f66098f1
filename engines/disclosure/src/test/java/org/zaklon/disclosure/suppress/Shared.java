package org.zaklon.disclosure.suppress;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import org.zaklon.disclosure.table.Counts;
import org.zaklon.disclosure.table.Dimension;

/** Example tables of other tools and generated populations. They are no part of the project. */
final class Shared {
    private static final Path DATA = Path.of(System.getProperty("zaklon.data", "../../../shared/data"), "disclosure");

    private Shared() {}

    /** Counts rows by some columns; groups maps a column to columns or functions that group its codes. */
    record Grouping(String dim, UnaryOperator<String> group, String column) {
        static Grouping by(String dim, String column) {
            return new Grouping(dim, null, column);
        }
    }

    static final Grouping CITIZENSHIPS = new Grouping("citizenship", code -> "G" + Integer.parseInt(code.substring(1)) / 5, null);

    static List<NamedCsvRecord> rows(String name) {
        var file = DATA.resolve(name);
        assumeTrue(Files.exists(file), "the shared data are absent");
        try (var in = Files.newInputStream(file);
                var csv = CsvReader.builder().ofNamedCsvRecord(name.endsWith(".gz") ? new GZIPInputStream(in) : in)) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param count the column of counts, or null */
    static Counts counts(String name, List<String> dims, String count, Grouping... groupings) {
        var rows = rows(name);
        var dimensions = new ArrayList<Dimension>();
        for (var dim : dims) {
            var hierarchies = new ArrayList<Map<String, String>>();
            for (var grouping : groupings) {
                if (grouping.dim.equals(dim)) {
                    var parents = new HashMap<String, String>();
                    rows.forEach(row -> parents.put(row.getField(dim),
                            grouping.column != null ? row.getField(grouping.column) : grouping.group.apply(row.getField(dim))));
                    hierarchies.add(parents);
                }
            }
            dimensions.add(Dimension.of(dim, rows.stream().map(row -> row.getField(dim)).distinct().sorted().toList(), hierarchies));
        }
        var codes = rows.stream().map(row -> dimensions.stream().mapToInt(d -> d.category(row.getField(d.name()))).toArray()).toList();
        var weights = rows.stream().mapToLong(row -> count == null ? 1 : Long.parseLong(row.getField(count))).iterator();
        return Counts.of(dimensions, codes, row -> weights.next());
    }

    static Counts population(int size, String... dims) {
        return counts("generated/population_" + size + (size > 5000 ? ".csv.gz" : ".csv"), Arrays.asList(dims), null, CITIZENSHIPS);
    }
}
