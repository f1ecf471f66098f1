package org.zaklon.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.zaklon.disclosure.synthetic.SyntheticObject;
import org.zaklon.disclosure.table.Dimension;

/**
 * What a free cross-table of a synthetic object costs, and how large and how quick to load its file is. The limits: 50 ms for any table of three
 * dimensions over 200,000 rows, 500 ms over 10 million.
 */
final class FreeTableBench {
    private static final int ROUNDS = 5;

    private FreeTableBench() {}

    static void run() {
        System.out.printf("%nFree tables of every three of eight dimensions (%s codes) with margins, none and one filter; CPU ms%n%n%s%n",
                InventedRows.SIZES,
                "rows         file MB | load ms | first  median  worst  its cells | limit");
        for (var limit : Map.of(200_000, 50, 10_000_000, 500).entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
            measure(SyntheticObject.read(InventedRows.of(limit.getKey()).bytes()), limit.getValue());
        }
    }

    private static void measure(SyntheticObject object, int limit) {
        var bytes = object.bytes();
        long began = cpu();
        var read = SyntheticObject.read(bytes);
        double load = (cpu() - began) / 1e6;
        var names = read.dimensions().stream().map(Dimension::name).toList();
        var times = new ArrayList<Double>();
        double worst = 0;
        int worstCells = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (int set = 0; set < 1 << names.size(); set++) {
                if (Integer.bitCount(set) != 3) {
                    continue;
                }
                int chosen = set;
                var shown = IntStream.range(0, names.size()).filter(d -> (chosen >> d & 1) == 1).mapToObj(names::get).toList();
                var rest = names.stream().filter(name -> !shown.contains(name)).findFirst().orElseThrow();
                for (var filter : List.of(Map.<String, String>of(), Map.of(rest, "c1"))) {
                    long start = cpu();
                    int cells = read.table(shown, filter).cells().size();
                    double spent = (cpu() - start) / 1e6;
                    times.add(spent);
                    if (round > 0 && spent > worst) {
                        worst = spent;
                        worstCells = cells;
                    }
                }
            }
        }
        System.out.printf(Locale.ROOT, "%-12d %-7.1f | %-7.0f | %-6.1f %-7.1f %-6.1f %-9d | %d%n", read.size(), bytes.length / 1e6,
                load, times.getFirst(), times.stream().sorted().toList().get(times.size() / 2), worst, worstCells, limit);
    }

    /** Of this thread alone, and finer than that of the process. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
