package org.zaklon.linkage.train;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.zaklon.linkage.compare.Comparisons;
import org.zaklon.linkage.model.LevelWeights;
import org.zaklon.linkage.model.Scorer;
import org.zaklon.linkage.model.Weights;
import org.zaklon.linkage.records.Kind;

/**
 * Fields that agree by chance together: a given name tells the sex, a surname the nationality, a postcode the place. Taken as
 * independent they would count one agreement twice. For each comparison that can be told, the others that tell more than it are
 * tried on pairs that agree there, each pair counted with the probability that it is two persons.
 */
final class Dependences {
    private static final int PAIRS = 20_000;
    /** Below this the dependence changes less than half a bit and is left out. */
    private static final double NOTABLE = 1.4;

    private final Comparisons comparisons;
    private final double[][] u;
    private final LevelWeights independent;

    private Dependences(Comparisons comparisons, double[][] u, LevelWeights independent) {
        this.comparisons = comparisons;
        this.u = u;
        this.independent = independent;
    }

    /**
     * @param independent a model that takes all comparisons as independent
     * @return for each comparison on which others it depends
     */
    static List<List<Weights.Dependence>> of(Comparisons comparisons, double[][] u, LevelWeights independent) {
        var dependences = new Dependences(comparisons, u, independent);
        var all = new ArrayList<List<Weights.Dependence>>();
        for (var c = 0; c < comparisons.count(); c++) {
            all.add(isTold(comparisons.get(c).column().kind()) ? dependences.of(c) : List.of());
        }
        return all;
    }

    /** Kinds that others may tell. */
    private static boolean isTold(Kind kind) {
        return switch (kind) {
            case SEX, NATIONALITY, PLACE, POSTCODE, CATEGORY -> true;
            default -> false;
        };
    }

    /** Kinds that may tell others; what names one person only tells everything and is no chance. */
    private static boolean tells(Kind kind) {
        return kind != Kind.DOCUMENT && kind != Kind.PHONE && kind != Kind.EMAIL;
    }

    private List<Weights.Dependence> of(int child) {
        var found = new ArrayList<Weights.Dependence>();
        for (var other = 0; other < comparisons.count(); other++) {
            if (other != child && u[other][0] < u[child][0] && tells(comparisons.get(other).column().kind())) {
                var given = agreeing(child, other);
                if (given != null && given[0] / u[child][0] > NOTABLE) {
                    found.add(new Weights.Dependence(comparisons.get(other).name(), given));
                }
            }
        }
        return found;
    }

    /** The levels of the child over pairs of two persons that agree on the other, or null where there are too few. */
    private double[] agreeing(int child, int other) {
        var groups = Groups.of(comparisons.get(other).column());
        if (groups.pairs() < 200) {
            return null;
        }
        var random = new SplittableRandom(RandomPairs.SEED);
        var counts = new double[u[child].length];
        var levels = new byte[comparisons.count()];
        var known = 0.0;
        for (var i = 0; i < PAIRS; i++) {
            var pair = groups.draw(random);
            if (comparisons.records().mayPair(pair[0], pair[1])) {
                var exchanged = comparisons.levels(pair[0], pair[1], levels);
                if (levels[child] >= 0) {
                    var weight = independent.prior() + independent.sum(pair[0], pair[1], levels, exchanged);
                    counts[levels[child]] += 1 - Scorer.probability(weight);
                    known += 1 - Scorer.probability(weight);
                }
            }
        }
        return known < 100 ? null : Smoothed.u(counts);
    }
}
