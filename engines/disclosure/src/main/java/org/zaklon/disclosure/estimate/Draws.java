package org.zaklon.disclosure.estimate;

import java.util.random.RandomGenerator;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.random.RandomGeneratorFactory;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;

/** Seeded random numbers of the distributions that simulation needs. For statistics, not for secrets. */
final class Draws {
    private static final RandomGeneratorFactory<SplittableGenerator> FAMILY = RandomGeneratorFactory.of("L64X128MixRandom");
    private static final int FEW = 16;

    private final RandomGenerator random;
    private final UniformRandomProvider bits;

    /** @param part which of several independent streams of one seed */
    Draws(long seed, int part) {
        // the factor keeps streams of neighbouring seeds apart
        this.random = FAMILY.create(seed * 0x9E3779B97F4A7C15L + part);
        this.bits = random::nextLong;
    }

    double uniform() {
        return random.nextDouble();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Gamma with scale 1. */
    double gamma(double shape) {
        return AhrensDieterMarsagliaTsangGammaSampler.of(bits, shape, 1).sample();
    }

    double beta(double first, double second) {
        var x = gamma(first);
        return x / (x + gamma(second));
    }

    long poisson(double mean) {
        return mean > 0 ? PoissonSampler.of(bits, mean).sample() : 0;
    }

    /**
     * Successes in independent trials. Many trials are halved by drawing the middle one of their sorted uniforms, which tells how the rest
     * lies to both sides of it (Devroye 1986, X.4.3); few are tried one by one.
     */
    long binomial(long trials, double probability) {
        var successes = 0L;
        var left = trials;
        var p = probability;
        while (left > FEW && p > 0 && p < 1) {
            var middle = 1 + left / 2;
            var at = beta(middle, left + 1 - middle);
            if (at <= p) {
                successes += middle;
                left -= middle;
                p = (p - at) / (1 - at);
            } else {
                left = middle - 1;
                p /= at;
            }
        }
        for (var trial = 0; trial < left; trial++) {
            successes += random.nextDouble() < p ? 1 : 0;
        }
        return successes;
    }

    /** Throws balls into boxes. @param weights of the boxes, at least one above 0 */
    long[] multinomial(long balls, double[] weights) {
        var thrown = new long[weights.length];
        var rest = 0.0;
        for (var weight : weights) {
            rest += weight;
        }
        var left = balls;
        for (int box = 0; left > 0 && box < weights.length; box++) {
            thrown[box] = weights[box] >= rest ? left : binomial(left, weights[box] / rest);
            left -= thrown[box];
            rest -= weights[box];
        }
        return thrown;
    }
}
