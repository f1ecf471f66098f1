package org.zaklon.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.zaklon.disclosure.audit.ArrivalAttack;
import org.zaklon.disclosure.rule.LowOrNearest;
import org.zaklon.disclosure.rule.Rule;
import org.zaklon.disclosure.rule.Threshold;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Counts;
import org.zaklon.disclosure.table.Dimension;

/**
 * Who came between two releases? Invented populations of 90; batches of ten, and one person alone, each drawn anew. Arguments: populations, batches
 * for each.
 */
public final class ArrivalBench {
    private static final double[][] SHARES = {
        {0.62, 0.35, 0.03}, {0.16, 0.26, 0.30, 0.20, 0.08}, {0.34, 0.22, 0.18, 0.10, 0.07, 0.05, 0.03, 0.01}, {0.26, 0.19, 0.15, 0.12, 0.10, 0.08, 0.06, 0.04}
    };
    static final List<Dimension> DIMENSIONS = List.of(dimension("sex", 3), dimension("age", 5), dimension("exploitation", 8), dimension("region", 8));
    private static final OperatingSystemMXBean MACHINE = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int STEPS = 30_000;

    private ArrivalBench() {}

    public static void main(String[] args) {
        int populations = args.length > 0 ? Integer.parseInt(args[0]) : 20;
        int batches = args.length > 1 ? Integer.parseInt(args[1]) : 50;
        System.out.printf("%d populations of 90, %,d batches for each%n%n%-46s %-16s %-10s %-12s %-14s %s%n", populations, batches, "tables and rule", "attacker knows",
                "batch", "claimed %", "most", "CPU s");
        var three = DIMENSIONS.subList(0, 3);
        for (boolean marginals : List.of(false, true)) {
            row("2 of 3 dimensions, (10,5)", Catalogue.upTo(2, three), new LowOrNearest(10, 5), marginals, 10, populations, batches);
            row("3 of 4 dimensions, (10,5)", Catalogue.upTo(3, DIMENSIONS), new LowOrNearest(10, 5), marginals, 10, populations, batches);
        }
        row("2 of 3 dimensions, <5, live", Catalogue.upTo(2, three), new Threshold(5, false), false, 1, populations, Math.max(1, batches / 5));
        row("3 of 4 dimensions, <5, live", Catalogue.upTo(3, DIMENSIONS), new Threshold(5, false), false, 1, populations, Math.max(1, batches / 5));
    }

    private static void row(String name, Catalogue catalogue, Rule.OfCount rule, boolean marginals, int batch, int populations, int batches) {
        var attack = new ArrivalAttack(catalogue);
        var began = MACHINE.getProcessCpuTime();
        long claimed = 0;
        double most = 0;
        for (int seed = 0; seed < populations; seed++) {
            var random = new SplittableRandom(seed);
            var before = people(catalogue.dimensions(), 90, random);
            for (int i = 0; i < batches; i++) {
                var guess = attack.guess(before, people(catalogue.dimensions(), batch, random), rule, marginals, STEPS, 1000L * seed + i);
                claimed += guess.claimed();
                most = Math.max(most, guess.most());
            }
        }
        System.out.printf(Locale.ROOT, "%-46s %-16s %-10d %-12.3f %-14.3f %.0f%n", name + " x " + batches, marginals ? "single codes" : "nothing", batch,
                100.0 * claimed / ((long) populations * batches * batch), most, (MACHINE.getProcessCpuTime() - began) / 1e9);
    }

    private static Counts people(List<Dimension> dimensions, int size, SplittableRandom random) {
        return Counts.of(dimensions, invented(dimensions, size, random), person -> 1);
    }

    /** So many invented persons, each by the codes. */
    static List<int[]> invented(List<Dimension> dimensions, int size, SplittableRandom random) {
        var people = new ArrayList<int[]>();
        for (int i = 0; i < size; i++) {
            people.add(IntStream.range(0, dimensions.size()).map(d -> draw(SHARES[d], random)).toArray());
        }
        return people;
    }

    private static int draw(double[] shares, SplittableRandom random) {
        var point = random.nextDouble();
        int code = 0;
        while (code < shares.length - 1 && (point -= shares[code]) >= 0) {
            code++;
        }
        return code;
    }

    private static Dimension dimension(String name, int size) {
        return Dimension.flat(name, IntStream.range(0, size).mapToObj(code -> name + " " + code).toList());
    }
}
