package org.zaklon.disclosure.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

/**
 * An attacker with a hundred thousand runs on each of two neighbouring data sets cannot prove more than is claimed, and finds out who
 * claims too little.
 */
class EmpiricalEpsilonTest {
    private static final int RUNS = 100_000;

    @Test
    void discreteLaplaceOfScaleOneKeepsEpsilonOne() {
        var sampler = new DiscreteLaplace(SeededNoise.bits(1), 1, 1);
        assertThat(proved(sampler::next, 0)).isBetween(0.9, 1.0);
    }

    @Test
    void discreteGaussianKeepsWhatItsRhoImplies() {
        var variance = new Variance(2, 1);
        double delta = 1e-3;
        double claimed = variance.cost(1).epsilon(delta);
        assertThat(proved(new DiscreteGaussian(SeededNoise.bits(2), variance)::next, delta)).isBetween(0.5 * claimed, claimed);
    }

    @Test
    void noiseOfHalfTheScaleIsFoundOut() {
        var sampler = new DiscreteLaplace(SeededNoise.bits(3), 1, 2);
        assertThat(proved(sampler::next, 0)).isGreaterThan(1.5);
    }

    @Test
    void missingNoiseIsFoundOut() {
        assertThat(proved(() -> 0, 0)).isGreaterThan(9);
    }

    private static double proved(LongSupplier noise, double delta) {
        return Audit.provedEpsilon(() -> 1 + noise.getAsLong(), noise, delta, RUNS);
    }
}
