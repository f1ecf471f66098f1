package org.zaklon.disclosure.estimate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.zaklon.disclosure.Progress;

/**
 * Forward stepwise choice of the two-list terms (Chan, Silverman, Vincent 2021, section 3.2). Starting from main effects, each pair of
 * lists is asked how surprising its overlap is to the model: the smaller one-sided Poisson probability of the cases that stand on both.
 * The most surprising pair enters if its probability is below 0.02 (their recommendation, from 28 simulated situations) and the larger
 * model has one finite estimate; pairs without one are passed over.
 *
 * @param fit the model chosen
 * @param terms its two-list terms in the order in which they entered
 * @param passed pairs that asked to enter the last model and could not: with them it has no estimate
 */
record Stepwise(LogLinear fit, List<Integer> terms, List<Integer> passed) {
    static final double THRESHOLD = 0.02;

    private record Candidate(int pair, double probability) {}

    /** @return nothing where not even main effects have an estimate */
    static Optional<Stepwise> choose(CaptureTable table, Progress progress) {
        return LogLinear.fit(Design.of(table)).map(main -> new Stepwise(main, List.of(), List.of()).grown(table, progress));
    }

    private Stepwise grown(CaptureTable table, Progress progress) {
        var without = new ArrayList<Integer>();
        for (var candidate : surprised(table)) {
            Parts.endIfStopped();
            progress.step("dependences chosen", terms.size(), 0);
            var more = new ArrayList<>(terms);
            more.add(candidate.pair);
            var larger = LogLinear.fit(Design.of(table, more.stream().mapToInt(Integer::intValue).toArray()));
            if (larger.isPresent()) {
                return new Stepwise(larger.get(), List.copyOf(more), List.of()).grown(table, progress);
            }
            without.add(candidate.pair);
        }
        return new Stepwise(fit, terms, List.copyOf(without));
    }

    /** Pairs below the threshold, the most surprising first; equal ones in the order of the lists. */
    private List<Candidate> surprised(CaptureTable table) {
        var all = new ArrayList<Candidate>();
        for (var pair : table.pairs()) {
            if (!terms.contains(pair)) {
                var probability = surprise((int) table.onAll(pair), fit.expected(pair));
                if (probability < THRESHOLD) {
                    all.add(new Candidate(pair, probability));
                }
            }
        }
        all.sort(Comparator.comparingDouble(Candidate::probability));
        return all;
    }

    private static double surprise(int overlap, double expected) {
        if (!(expected > 0)) {
            return 1;
        }
        var poisson = PoissonDistribution.of(expected);
        return Math.min(poisson.cumulativeProbability(overlap), poisson.survivalProbability(overlap - 1));
    }
}
