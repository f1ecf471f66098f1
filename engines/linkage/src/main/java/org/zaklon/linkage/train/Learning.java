package org.zaklon.linkage.train;

import org.zaklon.linkage.model.LevelWeights;

/**
 * Where m comes from. With enough seeds only from seeds: the pairs that agree on a document, a telephone or an e-mail address.
 * Without, from the pairs that all other fields together hold for one person. And where those are few, from all candidates by
 * their probability. The last is the classic maximisation step; alone it would end on "every pair with one name is one person".
 */
final class Learning {
    private static final int ENOUGH_SEEDS = 200;
    private static final int ENOUGH = 50;
    private static final double CERTAIN = 6;

    private final Patterns likely;
    private final Patterns suspects;
    private final double[][] expected;
    private final Seeds seeds;
    private final double[][] seeded;

    /**
     * @param likely candidate pairs that may be one person
     * @param suspects pairs of the random sample that may be one person
     */
    Learning(Patterns likely, Patterns suspects, double[][] expected) {
        this.likely = likely;
        this.suspects = suspects;
        this.expected = expected;
        this.seeds = Seeds.of(likely);
        this.seeded = new double[expected.length][];
        for (var c = 0; c < expected.length; c++) {
            seeded[c] = seeds.counts(c);
        }
    }

    int seeds() {
        return seeds.size();
    }

    /** The m that the seeds show beside what is expected. */
    double[][] seeded() {
        return Smoothed.m(seeded, expected);
    }

    double matches(LevelWeights weights) {
        var sum = 0.0;
        for (var p : likely.probabilities(weights)) {
            sum += p;
        }
        return sum;
    }

    double[][] m(LevelWeights weights) {
        var byOthers = likely.withoutOwn(CERTAIN, weights);
        var byAll = likely.counts();
        likely.tally(likely.probabilities(weights), 1, byAll);
        var counts = new double[expected.length][];
        for (var c = 0; c < counts.length; c++) {
            counts[c] = sum(seeded[c]) >= ENOUGH_SEEDS ? seeded[c] : sum(byOthers[c]) >= ENOUGH ? byOthers[c] : byAll[c];
        }
        return Smoothed.m(counts, expected);
    }

    /** The levels of random pairs without those that are likely one person. */
    double[][] chance(double[][] all, LevelWeights weights) {
        var chance = new double[all.length][];
        for (var c = 0; c < all.length; c++) {
            chance[c] = all[c].clone();
        }
        suspects.tally(suspects.probabilities(weights), -1, chance);
        return chance;
    }

    private static double sum(double[] counts) {
        var sum = 0.0;
        for (var count : counts) {
            sum += count;
        }
        return sum;
    }
}
