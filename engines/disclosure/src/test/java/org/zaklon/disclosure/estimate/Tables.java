package org.zaklon.disclosure.estimate;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tables for tests: invented ones, and published ones where they are beside the checkout or where -Dzaklon.data=DIR says. */
final class Tables {
    static final Settings SMALL = new Settings(100, 1_500, 5);

    private Tables() {}

    /** A published table; the test is skipped where it is absent. */
    static CaptureTable published(String name) {
        var file = Path.of(System.getProperty("zaklon.data", "../../../shared/data")).resolve("mse/" + name + ".csv");
        assumeTrue(Files.isReadable(file), () -> "no " + file + "; the published tables are not part of the project");
        try {
            var lines = Files.readAllLines(file);
            var header = List.of(lines.getFirst().replace("\"", "").split(","));
            var lists = header.subList(0, header.size() - 1);
            var counts = new long[1 << lists.size()];
            for (var line : lines.subList(1, lines.size())) {
                var fields = line.split(",");
                var history = 0;
                for (int list = 0; list < lists.size(); list++) {
                    history |= Integer.parseInt(fields[list]) << list;
                }
                counts[history] += Long.parseLong(fields[lists.size()]);
            }
            return CaptureTable.of(lists, counts);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Table 2 of Chan, Silverman and Vincent (2021), made to have no estimate: A, B and C alone 40, 30 and 20; A with B 6. */
    static CaptureTable withoutEstimate(int times) {
        return CaptureTable.of(List.of("A", "B", "C"), new long[] {0, 40 * times, 30 * times, 6 * times, 20 * times, 0, 0, 0});
    }

    /** What a population of several kinds leaves on lists on average. @param chances for each kind, of standing on each list */
    static CaptureTable expected(double[] sizes, double[][] chances) {
        var lists = List.of("A", "B", "C", "D", "E", "F").subList(0, chances[0].length);
        var counts = new long[1 << lists.size()];
        for (int history = 1; history < counts.length; history++) {
            var mean = 0.0;
            for (int kind = 0; kind < sizes.length; kind++) {
                var share = sizes[kind];
                for (int list = 0; list < lists.size(); list++) {
                    share *= (history >> list & 1) == 1 ? chances[kind][list] : 1 - chances[kind][list];
                }
                mean += share;
            }
            counts[history] = Math.round(mean);
        }
        return CaptureTable.of(lists, counts);
    }

    /** Three thousand persons and four independent lists. */
    static CaptureTable independent() {
        return expected(new double[] {3_000}, new double[][] {{0.2, 0.15, 0.1, 0.25}});
    }
}
