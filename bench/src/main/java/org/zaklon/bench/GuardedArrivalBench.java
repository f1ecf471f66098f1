package org.zaklon.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.Releases;
import org.zaklon.disclosure.Releases.Outcome;
import org.zaklon.disclosure.audit.ArrivalAttack;
import org.zaklon.disclosure.release.Archive;
import org.zaklon.disclosure.release.Epoch;
import org.zaklon.disclosure.release.ReleaseGuard;
import org.zaklon.disclosure.release.Snapshot;
import org.zaklon.disclosure.round.Bars;
import org.zaklon.disclosure.rule.LowOrNearest;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Counts;
import org.zaklon.disclosure.table.Said;

/**
 * Who came between two releases that the guard let through? As {@link ArrivalBench}, but attacked is what was really published: repaired, with the bar on guesses,
 * and what was carried says nothing new. 90 persons, tables of two of three dimensions. Arguments: populations, batches of ten for each.
 */
public final class GuardedArrivalBench {
    private static final OperatingSystemMXBean MACHINE = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final ReleaseGuard GUARD = new ReleaseGuard(10, Bars.TEN_FIVE);
    private static final int BATCH = 10;

    private GuardedArrivalBench() {}

    public static void main(String[] args) {
        int populations = args.length > 0 ? Integer.parseInt(args[0]) : 20;
        int batches = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        var catalogue = Catalogue.upTo(2, ArrivalBench.DIMENSIONS.subList(0, 3));
        var attack = new ArrivalAttack(catalogue);
        var began = MACHINE.getProcessCpuTime();
        int published = 0;
        int carried = 0;
        var claimed = new long[2];
        var most = new double[2];
        var over = new int[2];
        for (int seed = 0; seed < populations; seed++) {
            var random = new SplittableRandom(seed);
            var people = ArrivalBench.invented(catalogue.dimensions(), 90, random);
            if (!(propose(Archive.empty(catalogue, new LowOrNearest(10, 5)), 1, people, List.of()) instanceof Outcome.Publish first)) {
                System.out.printf("population %d: nothing can be published%n", seed);
                continue;
            }
            for (int i = 0; i < batches; i++) {
                var came = ArrivalBench.invented(catalogue.dimensions(), BATCH, random);
                if (!(propose(first.archive(), 2, people, came) instanceof Outcome.Publish second)) {
                    carried++;
                    continue;
                }
                published++;
                var asOf = second.archive().releases().getLast().asOf();
                var now = second.table().publication().said();
                var said = IntStream.range(0, now.size()).mapToObj(cell -> asOf.get(cell) == 1 ? now.get(cell) : Said.atLeast(0)).toList();
                for (int knows = 0; knows < 2; knows++) {
                    var guess = attack.guess(count(catalogue, people), count(catalogue, came), first.table().publication().said(), said, knows == 1, 30_000, 1000L * seed + i);
                    claimed[knows] += guess.claimed();
                    most[knows] = Math.max(most[knows], guess.most());
                    over[knows] += guess.most() > 0.2 ? 1 : 0;
                }
            }
            System.out.printf(Locale.ROOT, "%d populations: %d batches published, %d carried whole; claimed %.3f %% (single codes known %.3f %%); most %.3f (%.3f), above 0.2 in %d (%d); %.0f CPU s%n",
                    seed + 1, published, carried, 100.0 * claimed[0] / Math.max(1, published * BATCH), 100.0 * claimed[1] / Math.max(1, published * BATCH),
                    most[0], most[1], over[0], over[1], (MACHINE.getProcessCpuTime() - began) / 1e9);
        }
    }

    private static Counts count(Catalogue catalogue, List<int[]> people) {
        return Counts.of(catalogue.dimensions(), people, person -> 1);
    }

    private static Outcome propose(Archive archive, int number, List<int[]> people, List<int[]> came) {
        var all = new ArrayList<>(people);
        all.addAll(came);
        Map<String, int[]> units = new HashMap<>();
        IntStream.range(0, all.size()).forEach(i -> units.put("person " + i, all.get(i)));
        var epoch = new Epoch(Integer.toString(number), LocalDate.of(2026, number, 1), Instant.parse("2026-06-0%dT00:00:00Z".formatted(number)));
        return Releases.propose(GUARD, archive, epoch, Snapshot.of(archive.catalogue().dimensions(), units), Progress.NONE);
    }
}
