package org.zaklon.linkage.train;

import java.util.ArrayList;
import java.util.List;
import org.zaklon.linkage.compare.Comparisons;
import org.zaklon.linkage.model.LevelWeights;
import org.zaklon.linkage.model.Model;
import org.zaklon.linkage.model.TrainingReport;
import org.zaklon.linkage.model.Weights;

/**
 * Learns a model without labels. u comes from random pairs. m begins as expected, is learned on the pairs that agree on a
 * document, a telephone or an e-mail address, and then refined over all candidates by expectation and maximisation with u held
 * and the prior taken over all pairs there are, not over the candidates: so names that block a pair are weighed as what they
 * are, and the common collapse (every candidate becomes a match) cannot start. What moves too far is refused.
 */
public final class Trainer {
    private static final int ROUNDS = 30;
    private static final double STILL = 1e-4;
    private static final double LIKELY = -12;

    private final Comparisons comparisons;
    private final Patterns random;
    private final List<String> warnings = new ArrayList<>();
    private List<List<Weights.Dependence>> dependences;

    private Trainer(Comparisons comparisons) {
        this.comparisons = comparisons;
        this.random = RandomPairs.of(comparisons);
    }

    /**
     * @param comparisons of the records
     * @param candidates pairs that share a blocking key, or a sample of them
     */
    public static Model train(Comparisons comparisons, PairSample candidates) {
        if (comparisons.records().pairs() < 1) {
            throw new IllegalArgumentException("two records at least are needed to learn from");
        }
        return new Trainer(comparisons).learn(candidates);
    }

    private Model learn(PairSample sample) {
        var pairs = comparisons.records().pairs();
        var expected = comparisons.list().stream().map(Expected::m).toArray(double[][]::new);
        var counts = tally(random);
        var prior = Math.min(0.5, Math.max(1, comparisons.records().size() * 0.1) / pairs);
        var independent = model(prior, expected, shares(counts));
        dependences = Dependences.of(comparisons, shares(counts), new LevelWeights(comparisons, independent));
        var start = model(prior, expected, shares(counts));
        var weights = new LevelWeights(comparisons, start);
        var learning = new Learning(patterns(sample).atLeast(LIKELY, weights), random.atLeast(LIKELY, weights), expected);
        var model = model(prior, learning.seeded(), shares(counts));
        var seeded = model;
        var rounds = 0;
        var moved = 1.0;
        while (rounds < ROUNDS && moved > STILL) {
            weights = new LevelWeights(comparisons, model);
            var matches = Math.max(1, learning.matches(weights) / sample.share());
            var next = model(Math.min(0.5, matches / pairs), learning.m(weights), shares(learning.chance(counts, weights)));
            moved = Movement.between(model, next);
            model = next;
            rounds++;
        }
        var guarded = Guards.check(seeded, model, learning.seeds() / sample.share(), pairs, warnings);
        return reported(guarded, new TrainingReport(comparisons.records().size(), random.size(), sample.size(),
                learning.seeds(), rounds, moved <= STILL, warnings));
    }

    private Model model(double prior, double[][] m, double[][] u) {
        var weights = new ArrayList<Weights>();
        for (var c = 0; c < m.length; c++) {
            var comparison = comparisons.get(c);
            weights.add(new Weights(comparison.name(), comparison.levels(), m[c], u[c],
                    dependences == null ? List.of() : dependences.get(c)));
        }
        return new Model(Model.currentVersion(), prior, weights, null);
    }

    private static Model reported(Model model, TrainingReport report) {
        return new Model(model.version(), model.prior(), model.comparisons(), report);
    }

    private Patterns patterns(PairSample sample) {
        var patterns = new Patterns(comparisons);
        var levels = new byte[comparisons.count()];
        for (var i = 0; i < sample.size(); i++) {
            var exchanged = comparisons.levels(sample.a()[i], sample.b()[i], levels);
            patterns.add(sample.a()[i], sample.b()[i], levels, exchanged);
        }
        return patterns;
    }

    private static double[][] tally(Patterns patterns) {
        var counts = patterns.counts();
        patterns.tally(null, 1, counts);
        return counts;
    }

    private static double[][] shares(double[][] counts) {
        var shares = new double[counts.length][];
        for (var c = 0; c < counts.length; c++) {
            shares[c] = Smoothed.u(counts[c]);
        }
        return shares;
    }
}
