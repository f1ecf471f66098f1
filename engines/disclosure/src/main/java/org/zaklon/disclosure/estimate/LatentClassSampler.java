package org.zaklon.disclosure.estimate;

import java.util.Arrays;
import java.util.stream.IntStream;

/** One chain of the latent class model; every sweep draws each unknown once, given all others (Manrique-Vallier 2016, section 4). */
final class LatentClassSampler {
    private static final int KINDS = 10;
    private static final double SHAPE = 0.25;
    private static final double RATE = 0.25;
    // beyond it the chain has run away and the number means nothing
    private static final double MOST_UNSEEN = 1e9;

    private final Draws draws;
    private final int lists;
    private final int[] histories;
    private final long[] counts;
    private final long seen;

    private final double[] weight = new double[KINDS];
    private final double[][] chance;
    private final long[] members = new long[KINDS];
    private final long[][] onList;
    private double concentration = 1;
    private long unseen;

    /** @param population where the chain begins */
    LatentClassSampler(CaptureTable table, double population, Draws draws) {
        this.draws = draws;
        this.lists = table.lists().size();
        this.histories = IntStream.range(1, table.histories()).filter(history -> table.count(history) > 0).toArray();
        this.counts = Arrays.stream(histories).mapToLong(table::count).toArray();
        this.seen = table.total();
        this.chance = new double[KINDS][lists];
        this.onList = new long[KINDS][lists];
        // all kinds alike, four of them large: the data must tell them apart
        for (var kind : chance) {
            Arrays.setAll(kind, list -> table.onAll(1 << list) / population);
        }
        Arrays.setAll(weight, kind -> kind < 4 ? 0.225 : 0.1 / (KINDS - 4));
    }

    double population() {
        return seen + unseen;
    }

    void sweep() {
        sortSeen();
        drawUnseen();
        swapNames();
        drawChances();
        drawWeights();
    }

    /** To which kinds the cases of each history belong. */
    private void sortSeen() {
        Arrays.fill(members, 0);
        for (var kind : onList) {
            Arrays.fill(kind, 0);
        }
        var likely = new double[KINDS];
        for (int h = 0; h < histories.length; h++) {
            for (int kind = 0; kind < KINDS; kind++) {
                likely[kind] = weight[kind] * probability(kind, histories[h]);
            }
            var sorted = draws.multinomial(counts[h], likely);
            for (int kind = 0; kind < KINDS; kind++) {
                members[kind] += sorted[kind];
                for (int list = 0; sorted[kind] > 0 && list < lists; list++) {
                    onList[kind][list] += (histories[h] >> list & 1) * sorted[kind];
                }
            }
        }
    }

    /** How many are on no list: failures before as many successes as there are cases, by a Poisson mixture; and of which kinds they are. */
    private void drawUnseen() {
        var likely = new double[KINDS];
        var missed = 0.0;
        var all = 0.0;
        for (int kind = 0; kind < KINDS; kind++) {
            likely[kind] = weight[kind] * probability(kind, 0);
            missed += likely[kind];
            all += weight[kind];
        }
        unseen = draws.poisson(Math.min(MOST_UNSEEN, draws.gamma(seen) * missed / (all - missed)));
        var sorted = draws.multinomial(unseen, likely);
        for (int kind = 0; kind < KINDS; kind++) {
            members[kind] += sorted[kind];
        }
    }

    /**
     * Exchanges two kinds with all their members, as a Metropolis step. The stick is broken in order, and without this a large kind that
     * happens to stand late stays there for very long (Papaspiliopoulos and Roberts 2008, section 3.4).
     */
    private void swapNames() {
        for (int first = 0; first < KINDS - 1; first++) {
            var second = first + 1 + draws.below(KINDS - 1 - first);
            var gain = (members[second] - members[first]) * (Math.log(weight[first]) - Math.log(weight[second]));
            if (Math.log(draws.uniform()) < gain) {
                var count = members[first];
                members[first] = members[second];
                members[second] = count;
                var lists = onList[first];
                onList[first] = onList[second];
                onList[second] = lists;
            }
        }
    }

    private void drawChances() {
        for (int kind = 0; kind < KINDS; kind++) {
            for (int list = 0; list < lists; list++) {
                chance[kind][list] = draws.beta(1 + onList[kind][list], 1 + members[kind] - onList[kind][list]);
            }
        }
    }

    /** The weights break a stick; what is left after the last break tells the concentration. */
    private void drawWeights() {
        var later = seen + unseen;
        var left = 0.0;
        for (int kind = 0; kind < KINDS - 1; kind++) {
            later -= members[kind];
            var broken = draws.gamma(1 + members[kind]);
            var rest = draws.gamma(concentration + later);
            weight[kind] = Math.exp(left + Math.log(broken) - Math.log(broken + rest));
            left += Math.log(Math.max(rest, Double.MIN_NORMAL)) - Math.log(broken + rest);
        }
        weight[KINDS - 1] = Math.exp(left);
        concentration = Math.max(1e-6, draws.gamma(SHAPE + KINDS - 1) / (RATE - left));
    }

    private double probability(int kind, int history) {
        var product = 1.0;
        for (int list = 0; list < lists; list++) {
            product *= (history >> list & 1) == 1 ? chance[kind][list] : 1 - chance[kind][list];
        }
        return product;
    }
}
