package org.zaklon.linkage.train;

import java.util.SplittableRandom;
import org.zaklon.linkage.compare.Comparisons;

/** Pairs taken at random, for u; all pairs where there are no more than a sample needs. */
final class RandomPairs {
    static final int SAMPLE = 500_000;
    static final long SEED = 20261121;

    private final Comparisons comparisons;
    private final Patterns patterns;
    private final byte[] levels;

    private RandomPairs(Comparisons comparisons) {
        this.comparisons = comparisons;
        this.patterns = new Patterns(comparisons);
        this.levels = new byte[comparisons.count()];
    }

    static Patterns of(Comparisons comparisons) {
        var pairs = new RandomPairs(comparisons);
        if (comparisons.records().pairs() <= SAMPLE) {
            pairs.all();
        } else {
            pairs.some();
        }
        return pairs.patterns;
    }

    private void all() {
        var size = comparisons.records().size();
        for (var a = 0; a < size; a++) {
            for (var b = a + 1; b < size; b++) {
                add(a, b);
            }
        }
    }

    private void some() {
        var random = new SplittableRandom(SEED);
        var size = comparisons.records().size();
        while (patterns.size() < SAMPLE) {
            add(random.nextInt(size), random.nextInt(size));
        }
    }

    private void add(int a, int b) {
        if (a != b && comparisons.records().mayPair(a, b)) {
            patterns.add(a, b, levels, comparisons.levels(a, b, levels));
        }
    }
}
