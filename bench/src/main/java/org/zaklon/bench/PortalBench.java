package org.zaklon.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.zaklon.disclosure.synthetic.SyntheticObject;
import org.zaklon.disclosure.table.Dimension;

/**
 * The explorer's tables beside DuckDB on the same rows, and what the portal serves over HTTP. Limits: any table of three dimensions over 200,000 rows in
 * 50 ms, over 10 million in 500 ms. Every table that is timed is also compared, cell by cell.
 *
 * <p>Ours also gives groups, totals and the margin of every cell; the peer counts the base cells, from a table in its own store.
 */
public final class PortalBench {
    private static final List<Integer> SIZES = InventedRows.SIZES;
    private static final int ROUNDS = 3;

    private PortalBench() {}

    public static void main(String[] args) throws Exception {
        var parts = args.length == 0 ? List.of("tables", "http") : List.of(args);
        if (parts.contains("tables")) {
            System.out.printf("Every three of eight dimensions (%s codes), without and with a filter: wall ms p50 / p99, CPU ms a table%n%n%s%n",
                    SIZES,
                    "rows         tables | ours p50   p99     CPU    | DuckDB p50 p99     CPU    | limit | equal");
            measure(200_000, 50);
            measure(10_000_000, 500);
        }
        if (parts.contains("http")) {
            PortalHttp.run();
        }
        System.exit(0);
    }

    private static void measure(int rows, int limit) throws IOException, SQLException {
        var object = InventedRows.of(rows);
        var folder = Files.createTempDirectory("zaklon-bench");
        try (var peer = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("rows.duckdb"))) {
            load(peer, object, folder.resolve("rows.csv"));
            var ours = new Times();
            var theirs = new Times();
            boolean equal = true;
            var names = object.dimensions().stream().map(Dimension::name).toList();
            for (int round = 0; round < ROUNDS; round++) {
                for (int set = 0; set < 1 << names.size(); set++) {
                    if (Integer.bitCount(set) != 3) {
                        continue;
                    }
                    int chosen = set;
                    var by = names.stream().filter(name -> (chosen >> names.indexOf(name) & 1) == 1).toList();
                    var rest = names.stream().filter(name -> !by.contains(name)).findFirst().orElseThrow();
                    for (var where : List.of(Map.<String, String>of(), Map.of(rest, "c1"))) {
                        var table = ours.time(round > 0, () -> object.table(by, where));
                        var counted = theirs.time(round > 0, () -> ask(peer, by, where));
                        long sum = 0;
                        for (var cell : counted.entrySet()) {
                            equal &= table.get(cell.getKey().split(",")).count() == cell.getValue();
                            sum += cell.getValue();
                        }
                        equal &= table.get("Total", "Total", "Total").count() == sum;
                    }
                }
            }
            System.out.printf(Locale.ROOT, "%-12d %-6d | %s | %s | %-5d | %s%n", object.size(), ours.walls.size(), ours, theirs, limit, equal);
        } finally {
            try (var files = Files.list(folder)) {
                files.forEach(file -> file.toFile().delete());
            }
            Files.delete(folder);
        }
    }

    private static Map<String, Long> ask(Connection peer, List<String> by, Map<String, String> where) {
        var columns = String.join(", ", by);
        var filter = where.isEmpty() ? "" : " where " + where.keySet().iterator().next() + " = '" + where.values().iterator().next() + "'";
        var counts = new java.util.HashMap<String, Long>();
        try (var statement = peer.createStatement();
                var rows = statement.executeQuery("select %s, count(*) from rows%s group by %s".formatted(columns, filter, columns))) {
            while (rows.next()) {
                counts.put(rows.getString(1) + "," + rows.getString(2) + "," + rows.getString(3), rows.getLong(4));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return counts;
    }

    private static void load(Connection peer, SyntheticObject object, Path csv) throws IOException, SQLException {
        var rows = object.rows();
        try (BufferedWriter out = Files.newBufferedWriter(csv)) {
            out.write(String.join(",", rows.dimensions().stream().map(Dimension::name).toList()));
            for (int r = 0; r < rows.size(); r++) {
                for (int d = 0; d < SIZES.size(); d++) {
                    out.write(d == 0 ? '\n' : ',');
                    out.write(rows.dimensions().get(d).code(rows.code(r, d)));
                }
            }
        }
        try (var statement = peer.createStatement()) {
            // an enumeration is the peer's own dictionary form: the fairest that it has for codes
            for (int d = 0; d < SIZES.size(); d++) {
                statement.execute("create type t%d as enum (%s)".formatted(d,
                        String.join(",", IntStream.range(0, SIZES.get(d)).mapToObj(c -> "'c" + c + "'").toList())));
            }
            statement.execute("create table rows as select %s from read_csv('%s', header = true, all_varchar = true)".formatted(
                    String.join(", ", IntStream.range(0, SIZES.size()).mapToObj(d -> "d%d::t%d as d%d".formatted(d, d, d)).toList()), csv));
        }
    }

    /** Wall times in milliseconds, and processor time of the whole process: the peer works with several threads. */
    private static final class Times {
        private final List<Double> walls = new ArrayList<>();
        private long cpu;

        <T> T time(boolean counts, java.util.function.Supplier<T> work) {
            long spent = processor();
            long began = System.nanoTime();
            var result = work.get();
            long ended = System.nanoTime();
            if (counts) {
                walls.add((ended - began) / 1e6);
                cpu += processor() - spent;
            }
            return result;
        }

        @Override
        public String toString() {
            var sorted = walls.stream().sorted().toList();
            return String.format(Locale.ROOT, "%-9.1f %-7.1f %-6.1f", sorted.get(sorted.size() / 2), sorted.get((int) (sorted.size() * 0.99)),
                    cpu / 1e6 / walls.size());
        }

        private static long processor() {
            return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
        }
    }
}
