package org.zaklon.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.Rounding;
import org.zaklon.disclosure.attack.Bounds;
import org.zaklon.disclosure.attack.Findings;
import org.zaklon.disclosure.attack.Knowledge;
import org.zaklon.disclosure.perturb.MaximumEntropy;
import org.zaklon.disclosure.perturb.PerturbedCatalogue;
import org.zaklon.disclosure.perturb.RecordKeys;
import org.zaklon.disclosure.round.Bars;
import org.zaklon.disclosure.rule.CellKey;
import org.zaklon.disclosure.rule.LowOrNearest;
import org.zaklon.disclosure.rule.Nearest;
import org.zaklon.disclosure.rule.Rule;
import org.zaklon.disclosure.rule.Shown;
import org.zaklon.disclosure.rule.Threshold;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Counts;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.disclosure.table.Publication;
import org.zaklon.disclosure.table.Said;

/**
 * What rules of publication leave to an attacker who knows them: invented populations of 90 by sex, age, exploitation and region, all tables of up to three
 * dimensions. Cells of 1 to 4 that are exactly determined, or certainly not empty; and how often one more person, published live, shows with every
 * attribute. Beside it what the rule (10,5) costs when it is repaired.
 */
public final class RuleBench {
    private static final double[][] SHARES = {
        {0.62, 0.35, 0.03}, {0.16, 0.26, 0.30, 0.20, 0.08}, {0.34, 0.22, 0.18, 0.10, 0.07, 0.05, 0.03, 0.01}, {0.26, 0.19, 0.15, 0.12, 0.10, 0.08, 0.06, 0.04}
    };
    private static final List<Dimension> DIMENSIONS = List.of(dimension("sex", 3), dimension("age", 5), dimension("exploitation", 8), dimension("region", 8));
    private static final Catalogue CATALOGUE = Catalogue.upTo(3, DIMENSIONS);
    private static final int ARRIVALS = 200;

    private interface Publish {
        List<Shown> show(Map<String, int[]> units);
    }

    private RuleBench() {}

    public static void main(String[] args) {
        int populations = args.length > 0 ? Integer.parseInt(args[0]) : 3;
        System.out.printf("%d invented populations of 90, %,d cells in all tables of up to 3 of 4 dimensions; least to greatest over the populations%n%n",
                populations, CATALOGUE.size());
        System.out.printf("%-36s %-14s %-14s %-14s %-18s %s%n", "rule", "cells of 1-4", "exact", "not empty", "one more shows %", "CPU s");
        row("<5, zeros shown", populations, rule(new Threshold(5, false)));
        row("rounded to 3", populations, rule(new Nearest(3)));
        row("rounded to 5", populations, rule(new Nearest(5)));
        row("<5 with zeros", populations, rule(new Threshold(5, true)));
        row("<5 with zeros, else nearest 5", populations, rule(new LowOrNearest(5, 5)));
        row("<10 with zeros, else nearest 5", populations, rule(new LowOrNearest(10, 5)));
        var key = new CellKey(new MaximumEntropy(5, 3, 2).table(0.8));
        var keys = new RecordKeys("a secret for this measurement only, 32 bytes".getBytes(StandardCharsets.UTF_8));
        row("cell keys, D 5, V 3, no 1s and 2s", populations, units -> PerturbedCatalogue.show(CATALOGUE, units, keys, key, leaf -> false));
        System.out.printf("%n%-36s %-12s %-12s %-12s %-10s %s%n", "(10,5) repaired, width 5", "coarser", "withheld", "shown >= 10", "optimal", "CPU s");
        for (int seed = 0; seed < populations; seed++) {
            repaired(seed);
        }
    }

    private static Publish rule(Rule.OfCount rule) {
        return units -> Arrays.stream(CATALOGUE.values(counts(units))).mapToObj(rule::show).toList();
    }

    private static void row(String name, int populations, Publish rule) {
        var small = new ArrayList<Long>();
        var exact = new ArrayList<Long>();
        var present = new ArrayList<Long>();
        var unique = new ArrayList<Long>();
        var began = cpu();
        for (int seed = 0; seed < populations; seed++) {
            var units = population(seed);
            var shown = rule.show(units);
            var joined = Knowledge.of(DIMENSIONS, List.of(new Publication(name, CATALOGUE, shown.stream().map(Shown::said).toList())));
            var values = CATALOGUE.values(counts(units));
            var cells = IntStream.range(0, values.length).filter(cell -> values[cell] >= 1 && values[cell] <= 4)
                    .mapToObj(cell -> new Findings.Cell(joined.cells().getFirst()[cell], Said.atLeast(0))).toList();
            small.add((long) cells.size());
            try (var bounds = Bounds.of(joined.knowledge(), Progress.NONE)) {
                var findings = Findings.of(bounds, cells, 1);
                exact.add(findings.exact());
                present.add(findings.presence());
            }
            unique.add(100L * unique(rule, units, shown, seed) / ARRIVALS);
        }
        System.out.printf(Locale.ROOT, "%-36s %-14s %-14s %-14s %-18s %.1f%n", name, range(small), range(exact), range(present), range(unique), cpu() - began);
    }

    /** For how many of those who come alone all changed cells have one full combination in common. */
    private static int unique(Publish rule, Map<String, int[]> units, List<Shown> before, int seed) {
        var random = new SplittableRandom(1000 + seed);
        int unique = 0;
        for (int i = 0; i < ARRIVALS; i++) {
            var more = new HashMap<>(units);
            more.put("arrival " + i, person(random));
            var after = rule.show(more);
            // a cell fixes the attributes it names: together the changed ones fix all four, or not
            var named = new boolean[DIMENSIONS.size()];
            for (int cell = 0; cell < after.size(); cell++) {
                if (!after.get(cell).text().equals(before.get(cell).text())) {
                    for (int d = 0; d < named.length; d++) {
                        named[d] |= DIMENSIONS.get(d).isBase(CATALOGUE.cell(cell)[d]);
                    }
                }
            }
            unique += named[0] && named[1] && named[2] && named[3] ? 1 : 0;
        }
        return unique;
    }

    private static void repaired(int seed) {
        var units = population(seed);
        var began = cpu();
        var outcome = Rounding.protect(CATALOGUE, counts(units), new LowOrNearest(10, 5), List.of(), Bars.TEN_FIVE, Progress.NONE);
        if (outcome instanceof Rounding.Outcome.Done done) {
            var large = Arrays.stream(CATALOGUE.values(counts(units))).filter(value -> value >= 10).count();
            System.out.printf(Locale.ROOT, "%-36s %-12d %-12d %-12d %-10s %.1f%n", "population " + seed, done.coarser(), done.withheld(), large, done.optimal(),
                    cpu() - began);
        } else {
            System.out.printf("%-36s refused%n", "population " + seed);
        }
    }

    private static Map<String, int[]> population(int seed) {
        var random = new SplittableRandom(seed);
        var units = new HashMap<String, int[]>();
        IntStream.range(0, 90).forEach(i -> units.put("person " + i, person(random)));
        return units;
    }

    private static int[] person(SplittableRandom random) {
        return Arrays.stream(SHARES).mapToInt(shares -> draw(shares, random)).toArray();
    }

    private static int draw(double[] shares, SplittableRandom random) {
        var point = random.nextDouble();
        int code = 0;
        while (code < shares.length - 1 && (point -= shares[code]) >= 0) {
            code++;
        }
        return code;
    }

    private static Counts counts(Map<String, int[]> units) {
        return Counts.of(DIMENSIONS, List.copyOf(units.values()), row -> 1);
    }

    private static Dimension dimension(String name, int size) {
        return Dimension.flat(name, IntStream.range(0, size).mapToObj(code -> name + " " + code).toList());
    }

    private static String range(List<Long> numbers) {
        var sorted = numbers.stream().sorted().toList();
        return sorted.getFirst().equals(sorted.getLast()) ? sorted.getFirst().toString() : sorted.getFirst() + "-" + sorted.getLast();
    }

    private static double cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }
}
