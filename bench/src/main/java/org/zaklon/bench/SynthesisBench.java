package org.zaklon.bench;

import com.sun.management.OperatingSystemMXBean;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.privacy.AccountStore;
import org.zaklon.disclosure.privacy.Guarantee;
import org.zaklon.disclosure.privacy.Noise;
import org.zaklon.disclosure.privacy.PrivacyAccount;
import org.zaklon.disclosure.privacy.Rho;
import org.zaklon.disclosure.synthetic.ErrorReport;
import org.zaklon.disclosure.synthetic.Microdata;
import org.zaklon.disclosure.synthetic.SyntheticObject;
import org.zaklon.disclosure.table.Dimension;

/**
 * Synthetic rows beside PAC-Synth 1.9 (Synthetic Data Showcase): CPU seconds and the error of tables of two dimensions, at the same epsilon
 * and delta, and at epsilon 1. The peer was measured once on the same populations, on a loaded machine of two cores; it does not run here.
 */
public final class SynthesisBench {
    /**
     * @param peerSeconds DP aggregation and aggregate-seeded rows, NaN where not measured; the same for its mean error of two dimensions
     */
    private record Instance(String file, double peerSeconds, double peerError) {}

    private static final List<Instance> INSTANCES = List.of(
            new Instance("disclosure/generated/population_90.csv", 0.02, 0.88),
            new Instance("disclosure/generated/population_1000.csv", 0.58, 0.72),
            new Instance("disclosure/generated/population_10000.csv.gz", 14.4, 0.51),
            new Instance("disclosure/generated/population_200000.csv.gz", 724, Double.NaN),
            new Instance("ctdc/ctdc_global_synthetic_2021.csv.gz", Double.NaN, Double.NaN));

    private SynthesisBench() {}

    public static void main(String[] args) throws IOException {
        var folder = Path.of(System.getProperty("zaklon.data", "../shared/data"));
        System.out.println("""
                All dimensions of each file; all pairs measured; delta 1/(n ln n), the peer's default; noise from the operating system's generator.
                error = sum over cells of |synthetic - real| / rows, mean (greatest) over all pairs of dimensions

                three = the same over all tables of three dimensions, which are not measured

                rows    dims epsilon | CPU s     error            three            | peer CPU s   peer error""");
        for (var instance : INSTANCES) {
            var file = folder.resolve(instance.file());
            if (!Files.isReadable(file)) {
                System.out.printf("%s is not here; -Dzaklon.data=DIR says where the data are%n", instance.file());
                continue;
            }
            var data = read(file);
            measure(data, 12, instance);
            measure(data, 1, new Instance(instance.file(), Double.NaN, Double.NaN));
        }
        FreeTableBench.run();
    }

    private static void measure(Microdata data, double epsilon, Instance instance) {
        long began = cpu();
        var made = object(data, epsilon);
        double seconds = (cpu() - began) / 1e9;
        var error = ErrorReport.of(data, made.rows());
        System.out.printf(Locale.ROOT, "%-7d %-4d %-7.0f | %-9.2f %.4f (%.4f)  %.4f (%.4f)  | %-12s %s%n", data.size(), data.dimensions()
                .size(), epsilon, seconds,
                error.mean(2), error.max(2), error.mean(3), error.max(3), known(instance.peerSeconds()), known(instance.peerError()));
    }

    static SyntheticObject object(Microdata data, double epsilon) {
        double delta = 1 / (data.size() * Math.log(data.size()));
        var budget = Rho.within(new Guarantee(epsilon, delta));
        var receipt = PrivacyAccount.open(AccountStore.inMemory(), budget).spend("a measurement", budget);
        return SyntheticObject.of(data, Noise.paidBy(receipt), delta, 1, Progress.NONE);
    }

    private static String known(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.2f", value);
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static Microdata read(Path file) throws IOException {
        var lines = new ArrayList<List<String>>();
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
                var reader = CsvReader.builder().ofCsvRecord(new InputStreamReader(
                        file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes, StandardCharsets.UTF_8))) {
            reader.forEach(record -> lines.add(record.getFields()));
        }
        var names = lines.removeFirst();
        var dimensions = new ArrayList<Dimension>();
        for (int d = 0; d < names.size(); d++) {
            var codes = new TreeSet<String>();
            for (var line : lines) {
                codes.add(line.get(d));
            }
            dimensions.add(Dimension.flat(names.get(d), List.copyOf(codes)));
        }
        return Microdata.of(dimensions, lines.stream()
                .map(line -> IntStream.range(0, names.size()).map(d -> dimensions.get(d).category(line.get(d))).toArray()).toList());
    }
}
