package org.zaklon.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.estimate.CaptureTable;
import org.zaklon.disclosure.estimate.Estimate;
import org.zaklon.disclosure.estimate.EstimatePopulation;
import org.zaklon.disclosure.estimate.Interval;
import org.zaklon.disclosure.estimate.OtherModel;
import org.zaklon.disclosure.estimate.Settings;

/**
 * The dark figure on published tables, beside SparseMSE 2.0.1 and LCMCR in R 4.2.2 on a machine of the same size: their figures and their
 * wall times. The published tables are not part of the project; they are read from ../shared/data or from -Dzaklon.data=DIR.
 */
public final class EstimateBench {
    private static final OperatingSystemMXBean MACHINE = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int LIKE_THEIRS = 200;

    private EstimateBench() {}

    private record Peer(String table, String fit, String bootstrap, String latent, String times) {}

    private static final List<Peer> PEERS = List.of(
            new Peer("UKdat_5", "11,313 (9,884-13,027)", "8,922-15,653", "", "fit and bootstrap 134 s"),
            new Peer("UKdat", "11,418 (9,977-13,146)", "9,418-15,036", "12,317 (7,774-25,105)", "fit 0.5 s, bootstrap 258 s"),
            new Peer("Ned", "111,139 (92,440-133,991)", "", "48,971 (39,980-64,443)", "fit 0.25 s"));

    public static void main(String... arguments) throws IOException {
        var data = Path.of(System.getProperty("zaklon.data", "../shared/data")).resolve("mse");
        if (!Files.isDirectory(data)) {
            System.out.printf("The published tables are not here (%s); nothing to measure.%n", data);
            return;
        }
        // the first run warms the Java machine up and is not shown
        EstimatePopulation.from(read(data.resolve("UKdat_5.csv")), new Settings(LIKE_THEIRS, 1_500, 1), Progress.NONE);
        for (var peer : PEERS) {
            var table = read(data.resolve(peer.table() + ".csv"));
            System.out.printf(Locale.ROOT, "%s, %,d cases on %d lists%n", peer.table(), table.total(), table.lists().size());
            measure(table, new Settings(LIKE_THEIRS, 1_500, 1234), false);
            measure(table, Settings.USUAL, true);
            System.out.printf("  R: %s; bootstrap, 200 resamples, %s; latent classes %s; %s%n%n", peer.fit(), orNotRun(peer.bootstrap()),
                    orNotRun(peer.latent()), peer.times());
        }
    }

    private static void measure(CaptureTable table, Settings settings, boolean whole) {
        var clock = new Clock();
        var range = (Estimate.Range) EstimatePopulation.from(table, settings, clock);
        System.out.printf(Locale.ROOT, "  bootstrap, %,d resamples: %s in %.2f s wall, %.2f s CPU%n", settings.resamples(), words(range.bootstrap()),
                clock.wall[1], clock.cpu[1]);
        if (whole) {
            System.out.printf(Locale.ROOT, "  chosen model with its conditions: %,.0f (%s), AIC %.2f, in %.3f s wall; terms %s%n", range.chosen(),
                    words(range.model()), range.aic(), clock.wall[0], range.terms().stream().map(Object::toString).collect(Collectors.joining(" ")));
            range.others().forEach(other -> System.out.println("  " + switch (other) {
                case OtherModel.Found found -> "%s: %,.0f (%s)".formatted(found.name(), found.estimate(), words(found.interval()));
                case OtherModel.Unsettled unsettled -> "%s: unsettled, %s (%s)".formatted(unsettled.name(), words(unsettled.medians()), unsettled.reason());
                case OtherModel.None none -> "%s: none (%s)".formatted(none.name(), none.reason());
            }));
            System.out.printf(Locale.ROOT, "  latent classes, 4 chains of %,d sweeps: %.1f s wall, %.1f s CPU%n", settings.sweeps(), clock.wall[2], clock.cpu[2]);
            System.out.printf("  range %s, to be published %s%n", words(range.range()), range.publish());
        }
    }

    /** Tells the three stages of an estimate apart by what it says of its progress: the model, the bootstrap, the chains. */
    private static final class Clock implements Progress {
        private final double[] wall = new double[3];
        private final double[] cpu = new double[3];
        private int stage;
        private long at = System.nanoTime();
        private long worked = MACHINE.getProcessCpuTime();

        @Override
        public void step(String what, long done, long of) {
            wall[stage] += (System.nanoTime() - at) / 1e9;
            cpu[stage] += (MACHINE.getProcessCpuTime() - worked) / 1e9;
            at = System.nanoTime();
            worked = MACHINE.getProcessCpuTime();
            stage = what.contains("latent") ? 2 : 1;
        }
    }

    private static String orNotRun(String figure) {
        return figure.isEmpty() ? "not run" : figure;
    }

    private static String words(Interval interval) {
        return String.format(Locale.ROOT, "%,.0f-%,.0f", interval.low(), interval.high());
    }

    private static CaptureTable read(Path file) throws IOException {
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
    }
}
