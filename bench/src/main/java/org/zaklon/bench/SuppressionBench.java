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
import java.util.zip.GZIPInputStream;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.ProtectTable;
import org.zaklon.disclosure.rule.Threshold;
import org.zaklon.disclosure.suppress.Loss;
import org.zaklon.disclosure.suppress.Suppress;
import org.zaklon.disclosure.suppress.Tasks;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Counts;
import org.zaklon.disclosure.table.Dimension;

/**
 * Suppression at width 3 on generated populations, zeros shown, beside GaussSuppression's published figures. The populations are read
 * from ../shared/data or from -Dzaklon.data=DIR. Every table passes the attacker's gate or is reported as unsafe.
 */
public final class SuppressionBench {
    private static final OperatingSystemMXBean MACHINE = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final Path DATA = Path.of(System.getProperty("zaklon.data", "../shared/data"), "disclosure/generated");

    private SuppressionBench() {}

    private record Instance(String file, String dims, String peer) {}

    public static void main(String[] args) throws IOException {
        System.out.printf("%-34s %7s %8s %9s %9s %7s %8s  %-10s %s%n", "instance", "cells", "primary", "secondary", "weighted", "least", "CPU s",
                "attacker", "GaussSuppression: secondary, CPU s, exact / narrow");
        for (var one : List.of(
                new Instance("population_90.csv", "sex,age,exploitation", "19, 0.15, 0 / 31"),
                new Instance("population_90.csv", "year,sex,age,exploitation", "47, 1.9, 0 / 265"),
                new Instance("population_1000.csv", "sex,age,exploitation", "-"),
                new Instance("population_10000.csv.gz", "sex,age,citizenship,exploitation", "1,001, 10.4, 0 / 1,164"),
                new Instance("population_200000.csv.gz", "year,sex,age,citizenship,exploitation", "unsolved after 2,400 s"))) {
            measure(one);
        }
    }

    private static void measure(Instance one) throws IOException {
        var counts = counts(one);
        var catalogue = Catalogue.of(counts.dimensions());
        var task = Tasks.counts(catalogue, counts, new Threshold(5, false), 3, Loss.CELLS, List.of(), List.of());
        long began = MACHINE.getProcessCpuTime();
        var found = Suppress.cheapest(task, Progress.NONE);
        double seconds = (MACHINE.getProcessCpuTime() - began) / 1e9;
        String attacker;
        try {
            ProtectTable.of(one.file(), task, found, Progress.NONE);
            attacker = "0 / 0";
        } catch (ProtectTable.Unsafe e) {
            attacker = e.exact().size() + " / " + e.narrow().size();
        }
        System.out.printf(Locale.ROOT, "%-34s %,7d %,8d %,9d %,9d %7s %8.2f  %-10s %s%n", one.dims(), catalogue.size(), task.sensitive(),
                found.secondary(), found.loss(), found.least() == 0 ? "-" : found.least(), seconds, attacker, one.peer());
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
