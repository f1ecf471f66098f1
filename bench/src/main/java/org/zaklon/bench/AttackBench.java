package org.zaklon.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.attack.Bounds;
import org.zaklon.disclosure.attack.Findings;
import org.zaklon.disclosure.attack.Knowledge;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.disclosure.table.Publication;
import org.zaklon.disclosure.table.Said;

/**
 * What an attacker finds in the patterns that other tools chose, and in how many processor seconds. The reference counts are those of a linear
 * program alone; here every answer holds for whole numbers.
 */
public final class AttackBench {
    private static final Path DATA = Path.of(System.getProperty("zaklon.data", "../shared/data"), "disclosure/generated");
    private static final OperatingSystemMXBean MACHINE = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final List<String> PATTERNS = List.of(
            "I1_sdctable_simpleheuristic.csv    8 / 43",
            "I1_sdctable_opt.csv    57 / 57",
            "I1_sdctable_gauss.csv    0 / 28",
            "I1_sdctable_hypercube.csv    4 / 4",
            "I1_gausssuppression.csv    0 / 31",
            "I2_sdctable_simpleheuristic.csv    173 / 285",
            "I2_sdctable_gauss.csv    0 / 158",
            "I2_gausssuppression.csv    0 / 265",
            "I3_gausssuppression.csv.gz    0 / 1164");

    private AttackBench() {}

    public static void main(String[] args) throws IOException {
        if (!Files.isDirectory(DATA)) {
            System.out.println("The patterns are absent; name their folder with -Dzaklon.data=DIR in ZAKLON_JAVA_OPTS.");
            return;
        }
        System.out.printf(Locale.ROOT, "%-36s %6s %14s %14s %9s%n", "pattern", "hidden", "exact/narrow", "reference", "CPU s");
        for (var pattern : PATTERNS) {
            var name = pattern.substring(0, pattern.indexOf(' '));
            measure(name, pattern.substring(name.length()).strip());
        }
        System.out.println("The first line holds the loading of the solvers. Sensitive cells (1 to 4) are judged, at width 3.");
    }

    private static void measure(String name, String reference) throws IOException {
        var lines = lines(DATA.resolve("pattern_" + name));
        var header = List.of(lines.getFirst());
        int value = header.indexOf("freq") + header.indexOf("Freq") + 1;
        var rows = lines.subList(1, lines.size());
        var dimensions = new ArrayList<Dimension>();
        for (int d = 0; d < value; d++) {
            dimensions.add(dimension(header.get(d), rows, d));
        }
        var catalogue = Catalogue.of(dimensions);
        var said = new Said[catalogue.size()];
        var sensitive = new ArrayList<Integer>();
        for (var row : rows) {
            var codes = new int[value];
            Arrays.setAll(codes, d -> dimensions.get(d).category(row[d]));
            int cell = catalogue.find(codes);
            long count = Long.parseLong(row[value]);
            boolean hidden = List.of("u", "x", "TRUE").contains(row[row.length - 1]);
            said[cell] = hidden ? Said.atLeast(1) : Said.exactly(count);
            if (count > 0 && count < 5) {
                sensitive.add(cell);
            }
        }
        long begun = MACHINE.getProcessCpuTime();
        var joined = Knowledge.of(dimensions, List.of(new Publication(name, catalogue, List.of(said))));
        try (var bounds = Bounds.of(joined.knowledge(), Progress.NONE)) {
            var cells = sensitive.stream().map(cell -> new Findings.Cell(joined.cells().getFirst()[cell], said[cell])).toList();
            var found = Findings.of(bounds, cells, 3);
            System.out.printf(Locale.ROOT, "%-36s %6d %14s %14s %9.2f%n", name, found.asked(), found.exact() + " / " + found.narrow(), reference,
                    (MACHINE.getProcessCpuTime() - begun) / 1e9);
        }
    }

    private static Dimension dimension(String name, List<String[]> rows, int d) {
        var codes = rows.stream().map(row -> row[d]).distinct().filter(code -> !code.equals(Dimension.TOTAL)).sorted().toList();
        var groups = new HashMap<String, String>();
        codes.stream().filter(code -> code.matches("C\\d\\d")).forEach(code -> groups.put(code, "G" + Integer.parseInt(code.substring(1)) / 5));
        return Dimension.of(name, codes.stream().filter(code -> !groups.containsValue(code)).toList(), List.of(groups));
    }

    private static List<String[]> lines(Path file) throws IOException {
        var bytes = Files.newInputStream(file);
        try (var reader = new BufferedReader(new InputStreamReader(file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes,
                StandardCharsets.UTF_8))) {
            return reader.lines().map(line -> line.split(",", -1)).toList();
        }
    }
}
