package org.zaklon.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.ProtectTable;
import org.zaklon.disclosure.rule.Threshold;
import org.zaklon.disclosure.suppress.Loss;
import org.zaklon.disclosure.suppress.Suppress;
import org.zaklon.disclosure.suppress.Suppressed;
import org.zaklon.disclosure.suppress.SuppressionTask;
import org.zaklon.disclosure.suppress.Tasks;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Counts;
import org.zaklon.disclosure.table.Dimension;

/**
 * Suppression at width 3 on generated populations, zeros shown and zeros hidden, beside GaussSuppression's published figures; then the cost
 * from 10^2 to 10^6 cells. The populations are read from ../shared/data or from -Dzaklon.data=DIR. Every table passes the attacker's gate or is reported as unsafe.
 */
public final class SuppressionBench {
    private static final OperatingSystemMXBean MACHINE = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final Path DATA = Path.of(System.getProperty("zaklon.data", "../shared/data"), "disclosure/generated");

    /** After so many CPU seconds a row is given up. */
    private static final int LIMIT = 900;

    private SuppressionBench() {}

    private record Instance(String file, String dims, String peer) {}

    public static void main(String[] args) throws IOException {
        System.out.printf("%-52s %9s %8s %9s %7s %9s %7s %8s %8s  %-8s %s%n", "instance", "cells", "primary", "secondary", "of rest", "weighted", "proved",
                "CPU s", "wall s", "attacker", "GaussSuppression: secondary, CPU s, exact / narrow");
        for (var one : List.of(
                new Instance("population_90.csv", "sex,age,exploitation", "19, 0.15, 0 / 31"),
                new Instance("population_90.csv", "year,sex,age,exploitation", "47, 1.9, 0 / 265"),
                new Instance("population_1000.csv", "sex,age,exploitation", "-"),
                new Instance("population_10000.csv.gz", "sex,age,citizenship,exploitation", "1,001, 10.4, 0 / 1,164"),
                new Instance("population_90.csv", "year,sex,age,citizenship,exploitation", "-"),
                new Instance("population_1000.csv", "year,sex,age,citizenship,exploitation", "-"),
                new Instance("population_10000.csv.gz", "year,sex,age,citizenship,exploitation", "-"),
                new Instance("population_200000.csv.gz", "year,sex,age,citizenship,exploitation", "unsolved after 2,400 s"))) {
            measure(one);
        }
        for (var sizes : new int[][] {{3, 4, 4}, {3, 4, 4, 9}, {3, 4, 4, 9, 9}, {3, 4, 4, 9, 9, 9}, {3, 4, 4, 9, 9, 9, 9}}) {
            for (var loss : new Loss[] {Loss.CELLS, Loss.VALUE}) {
                for (boolean hide : new boolean[] {false, true}) {
                    measure("curve, %d dimensions, cost %s%s".formatted(sizes.length, loss.name().toLowerCase(Locale.ROOT),
                            hide ? ", zeros hidden" : ""), invented(sizes), hide, loss, "-");
                }
            }
        }
    }

    private static void measure(Instance one) throws IOException {
        for (boolean hide : new boolean[] {false, true}) {
            measure(one.dims() + (hide ? ", zeros hidden" : ""), counts(one), hide, Loss.CELLS, hide ? "-" : one.peer());
        }
    }

    private static void measure(String name, Counts counts, boolean hide, Loss loss, String peer) {
        var catalogue = Catalogue.of(counts.dimensions());
        var task = Tasks.counts(catalogue, counts, new Threshold(5, hide), 3, loss, List.of(), List.of());
        long began = MACHINE.getProcessCpuTime();
        long at = System.nanoTime();
        Progress limit = (what, done, of) -> {
            if (MACHINE.getProcessCpuTime() - began > LIMIT * 1_000_000_000L) {
                throw new CancellationException();
            }
        };
        try {
            var found = Suppress.cheapest(task, limit);
            double seconds = (MACHINE.getProcessCpuTime() - began) / 1e9;
            double wall = (System.nanoTime() - at) / 1e9;
            System.out.printf(Locale.ROOT, "%-52s %,9d %,8d %,9d %5.1f %% %,9d %7s %8.2f %8.2f  %-8s %s%n", name, catalogue.size(), task.sensitive(),
                    found.secondary(), 100.0 * found.secondary() / (catalogue.size() - task.sensitive()), found.loss(),
                    found.optimal() ? "least" : "-", seconds, wall, attacked(task, found, limit), peer);
        } catch (CancellationException e) {
            System.out.printf(Locale.ROOT, "%-52s %,9d %,8d stopped after %d CPU s%n", name, catalogue.size(), task.sensitive(), LIMIT);
        }
    }

    private static String attacked(SuppressionTask task, Suppressed found, Progress limit) {
        if (!found.unprotected().isEmpty()) {
            return "refused";
        }
        try {
            ProtectTable.of("table", task, found, limit);
            return "0 / 0";
        } catch (ProtectTable.Unsafe e) {
            return e.exact().size() + " / " + e.narrow().size();
        }
    }

    /** As many invented persons as cells, in dimensions whose sizes are given; the codes of each are unevenly frequent. */
    private static Counts invented(int... sizes) {
        var dimensions = IntStream.range(0, sizes.length).mapToObj(d -> Dimension.flat("d" + d,
                IntStream.range(0, sizes[d]).mapToObj(code -> "c" + code).toList())).toList();
        var random = new SplittableRandom(1);
        int persons = Arrays.stream(sizes).map(size -> size + 1).reduce(1, (a, b) -> a * b);
        return Counts.of(dimensions, IntStream.range(0, persons).mapToObj(
                i -> Arrays.stream(sizes).map(size -> (int) (size * Math.pow(random.nextDouble(), 1.5))).toArray()).toList(), person -> 1);
    }

    private static Counts counts(Instance one) throws IOException {
        var file = DATA.resolve(one.file());
        var rows = new ArrayList<String[]>();
        List<String> header;
        try (var in = Files.newInputStream(file);
                var text = new BufferedReader(new InputStreamReader(one.file().endsWith(".gz") ? new GZIPInputStream(in) : in))) {
            header = List.of(text.readLine().split(","));
            text.lines().map(line -> line.split(",")).forEach(rows::add);
        }
        var dimensions = new ArrayList<Dimension>();
        var columns = Arrays.stream(one.dims().split(",")).mapToInt(header::indexOf).toArray();
        for (int column : columns) {
            var codes = rows.stream().map(row -> row[column]).distinct().sorted().toList();
            Map<String, String> groups = new HashMap<>();
            if (header.get(column).equals("citizenship")) {
                codes.forEach(code -> groups.put(code, "G" + Integer.parseInt(code.substring(1)) / 5));
            }
            dimensions.add(Dimension.of(header.get(column), codes, List.of(groups)));
        }
        var leaves = rows.stream().map(row -> {
            var codes = new int[columns.length];
            Arrays.setAll(codes, d -> dimensions.get(d).category(row[columns[d]]));
            return codes;
        }).toList();
        return Counts.of(dimensions, leaves, leaf -> 1);
    }
}
