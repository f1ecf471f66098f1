package org.zaklon.disclosure.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.function.IntToDoubleFunction;
import java.util.function.LongSupplier;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;

/** The samplers draw what Canonne, Kamath and Steinke say, neither more nor less. */
class SamplersTest {
    private static final int MANY = 10_000_000;

    @Test
    void tenMillionDrawsOfTheDiscreteGaussianFitItsProbabilities() {
        var sampler = new DiscreteGaussian(SeededNoise.bits(1), new Variance(451, 64));
        assertThat(p(sampler::next, MANY, x -> Math.exp(-x * (double) x / (2 * 451 / 64.0)))).isBetween(1e-4, 1 - 1e-4);
    }

    @Test
    void tenMillionDrawsOfTheDiscreteLaplaceFitItsProbabilities() {
        var sampler = new DiscreteLaplace(SeededNoise.bits(2), 7, 3);
        assertThat(p(sampler::next, MANY, x -> Math.exp(-Math.abs(x) * 3 / 7.0))).isBetween(1e-4, 1 - 1e-4);
    }

    @Test
    void smallAndLargeNoiseFitsToo() {
        for (var variance : new Variance[] {new Variance(1, 8), new Variance(1, 1), new Variance(90_001, 64)}) {
            var sampler = new DiscreteGaussian(SeededNoise.bits(3), variance);
            assertThat(p(sampler::next, 300_000, x -> Math.exp(-x * (double) x / (2 * variance.value())))).as("%s", variance)
                    .isBetween(1e-4, 1 - 1e-4);
        }
    }

    @Test
    void theTestFindsNoiseThatIsOnePercentTooNarrow() {
        var sampler = new DiscreteGaussian(SeededNoise.bits(4), new Variance(99, 14));
        assertThat(p(sampler::next, 1_000_000, x -> Math.exp(-x * (double) x / (2 * 100 / 14.0)))).isLessThan(1e-6);
    }

    @Test
    void theTestFindsAZeroThatIsDrawnTwice() {
        var bits = SeededNoise.bits(5);
        var right = new DiscreteLaplace(bits, 7, 3);
        // the well-known slip: a sign for zero too, so that zero comes twice as often
        LongSupplier wrong = () -> {
            long size = Math.abs(right.next());
            return size == 0 || bits.next() ? size : -size;
        };
        assertThat(p(wrong, 200_000, x -> (x == 0 ? 2 : 1) * Math.exp(-Math.abs(x) * 3 / 7.0))).isLessThan(1e-6);
    }

    @Test
    void noiseFromTheOperatingSystemFits() {
        var sampler = new DiscreteGaussian(RandomBits.secure(), new Variance(25, 1));
        // not seeded: fails by chance once in a billion runs
        assertThat(p(sampler::next, 300_000, x -> Math.exp(-x * (double) x / 50))).isGreaterThan(1e-9);
    }

    @Test
    void coinsOfLongAndOfBigNumbersFallAlike() {
        var small = new Coin(SeededNoise.bits(6));
        var big = new Coin(SeededNoise.bits(6));
        for (long i = 0; i < 20_000; i++) {
            long above = i * i % 9_973;
            assertThat(small.expMinus(above, 4_999)).isEqualTo(big.expMinus(BigInteger.valueOf(above), BigInteger.valueOf(4_999)));
        }
    }

    @Test
    void numbersBelowABoundAreEquallyLikely() {
        var bits = SeededNoise.bits(7);
        assertThat(p(() -> bits.below(11) - 5, 1_000_000, x -> Math.abs(x) <= 5 ? 1 : 0)).isBetween(1e-4, 1 - 1e-4);
    }

    /** The chance of a greater chi-square, were the draws from these weights. Cells with fewer than 20 expected are united at each end. */
    private static double p(LongSupplier draws, int many, IntToDoubleFunction weight) {
        int half = 6_000;
        var counts = new long[2 * half + 1];
        for (int i = 0; i < many; i++) {
            counts[Math.toIntExact(draws.getAsLong() + half)]++;
        }
        double all = 0;
        for (int x = -half; x <= half; x++) {
            all += weight.applyAsDouble(x);
        }
        double chi = 0;
        int cells = 0;
        double expected = 0;
        long seen = 0;
        for (int x = -half; x <= half; x++) {
            expected += many * weight.applyAsDouble(x) / all;
            seen += counts[x + half];
            if (expected >= 20 || x == half && expected > 0) {
                chi += (seen - expected) * (seen - expected) / expected;
                cells++;
                expected = 0;
                seen = 0;
            }
        }
        return ChiSquaredDistribution.of(cells - 1).survivalProbability(chi);
    }
}
