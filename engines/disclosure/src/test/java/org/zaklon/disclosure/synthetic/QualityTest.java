package org.zaklon.disclosure.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zaklon.disclosure.privacy.Guarantee;
import org.zaklon.disclosure.privacy.Rho;
import org.zaklon.disclosure.table.Dimension;

/**
 * Beside PAC-Synth 1.9 (Synthetic Data Showcase) at epsilon 12 and its delta of 1 / (n ln n), on the same populations: its mean error of
 * two dimensions was measured as 0.88, 0.72, 0.51. Ours must be a fraction of that, with all eleven dimensions.
 */
class QualityTest {
    @ParameterizedTest
    @CsvSource({"population_90.csv, 0.88, 0.5", "population_1000.csv, 0.72, 0.15", "population_10000.csv.gz, 0.51, 0.05"})
    void theErrorOfTwoDimensionsIsAFractionOfThePeers(String file, double peer, double bar) throws IOException {
        var path = Invented.data().resolve("disclosure/generated").resolve(file);
        assumeTrue(Files.isReadable(path), "The test data are not here; -Dzaklon.data=DIR says where they are.");
        var data = read(path.toString());
        double n = data.size();
        var budget = Rho.within(new Guarantee(12, 1 / (n * Math.log(n))));
        double error = IntStream.range(0, 2)
                .mapToDouble(seed -> ErrorReport.of(data, Invented.object(data, budget.value(), seed).rows()).mean(2)).average().orElseThrow();
        assertThat(error).isLessThan(bar).isLessThan(peer / 1.5).isPositive();
    }

    private static Microdata read(String file) throws IOException {
        var lines = new ArrayList<String[]>();
        try (InputStream bytes = Files.newInputStream(java.nio.file.Path.of(file));
                var reader = new BufferedReader(new InputStreamReader(file.endsWith("gz") ? new GZIPInputStream(bytes) : bytes,
                        StandardCharsets.UTF_8))) {
            reader.lines().forEach(line -> lines.add(line.split(",", -1)));
        }
        var names = lines.removeFirst();
        var dimensions = new ArrayList<Dimension>();
        for (int d = 0; d < names.length; d++) {
            var codes = new TreeSet<String>();
            for (var line : lines) {
                codes.add(line[d]);
            }
            dimensions.add(Dimension.flat(names[d], List.copyOf(codes)));
        }
        return Microdata.of(dimensions, lines.stream()
                .map(line -> IntStream.range(0, names.length).map(d -> dimensions.get(d).category(line[d])).toArray()).toList());
    }
}
