package org.zaklon.disclosure.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.zaklon.disclosure.Progress;

/**
 * Cases of hidden kinds, each kind with its own chance of standing on each list: a Bayesian latent class model whose number of kinds is
 * left open by a Dirichlet process (Manrique-Vallier 2016), drawn by Gibbs sampling. Priors as published: uniform chances, a
 * stick-breaking weight for each of at most ten kinds, a Gamma(1/4, 1/4) concentration, a population whose logarithm is uniform.
 *
 * @param median of the population
 * @param interval between the 2.5 and the 97.5 per cent quantile
 * @param chains the median of each chain
 * @param agreement of the chains on the logarithm of the population: split R-hat of Gelman and Rubin, near 1 where they agree
 */
record LatentClass(double median, Interval interval, List<Double> chains, double agreement) {
    private static final int CHAINS = 4;
    private static final int KEPT = 1_000;
    private static final double APART = 3;

    /** @param sweeps of each chain, of which the first third is thrown away; at least 1,500 */
    static LatentClass of(CaptureTable table, int sweeps, long seed, Progress progress) {
        var independent = LogLinear.fit(Design.of(table)).map(LogLinear::population).orElse(2.0 * table.total());
        var parts = new ArrayList<Callable<double[]>>();
        for (int chain = 0; chain < CHAINS; chain++) {
            // chains begin apart, at what independent lists give and well above, so that their agreement means something
            var sampler = new LatentClassSampler(table, chain % 2 == 0 ? independent : APART * independent, new Draws(seed, -1 - chain));
            parts.add(() -> run(sampler, sweeps));
        }
        var chains = Parts.all("chains of the latent class model", parts, progress);
        var all = chains.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
        return new LatentClass(all[all.length / 2], new Interval(all[(int) (0.025 * all.length)], all[(int) (0.975 * all.length)]),
                chains.stream().map(chain -> Arrays.stream(chain).sorted().toArray()[KEPT / 2]).toList(), agreement(chains));
    }

    private static double[] run(LatentClassSampler sampler, int sweeps) {
        for (int sweep = 0; sweep < sweeps / 3; sweep++) {
            sampler.sweep();
        }
        var kept = new double[KEPT];
        var between = sweeps * 2 / 3 / KEPT;
        for (int k = 0; k < KEPT; k++) {
            Parts.endIfStopped();
            for (int sweep = 0; sweep < between; sweep++) {
                sampler.sweep();
            }
            kept[k] = sampler.population();
        }
        return kept;
    }

    /** Each chain is cut in half, so that one that drifts disagrees with itself (Gelman and others 2013, section 11.4). */
    private static double agreement(List<double[]> chains) {
        var halves = chains.stream().map(chain -> Arrays.stream(chain).map(Math::log).toArray())
                .flatMap(chain -> Stream.of(Arrays.copyOf(chain, chain.length / 2), Arrays.copyOfRange(chain, chain.length / 2, chain.length)))
                .toList();
        var size = halves.getFirst().length;
        var within = halves.stream().mapToDouble(LatentClass::variance).average().orElseThrow();
        var between = variance(halves.stream().mapToDouble(half -> Arrays.stream(half).average().orElseThrow()).toArray());
        return Math.sqrt((size - 1.0) / size + between / within);
    }

    private static double variance(double[] values) {
        var mean = Arrays.stream(values).average().orElseThrow();
        return Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum() / (values.length - 1);
    }
}
