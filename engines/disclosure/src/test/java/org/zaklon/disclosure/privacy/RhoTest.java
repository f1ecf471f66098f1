package org.zaklon.disclosure.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class RhoTest {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    @Test
    void theUnitedStatesCensusOf2020ComesOutAsItsBureauSays() {
        // production settings for persons: scale 339/542 and delta 10^-10; announced as epsilon 17.14
        assertThat(rho(Math.pow(542 / 339.0, 2)).epsilon(1e-10)).isCloseTo(17.14, within(0.01));
    }

    @Test
    void theConversionFindsTheInfimum() {
        // by trying 400,000 orders one after another
        assertThat(rho(0.07).epsilon(1e-10)).isCloseTo(2.387275, within(1e-5));
        assertThat(rho(0.5).epsilon(1e-5)).isCloseTo(4.728387, within(1e-5));
        assertThat(rho(1).epsilon(1e-6)).isCloseTo(7.766217, within(1e-5));
    }

    @Test
    void theConversionIsBetterThanTheOldOneAndNeverBetterThanTheTruth() {
        for (double value : new double[] {0.001, 0.01, 0.1, 1, 4}) {
            for (double delta : new double[] {1e-3, 1e-6, 1e-10}) {
                double epsilon = rho(value).epsilon(delta);
                assertThat(epsilon).isLessThan(value + 2 * Math.sqrt(value * Math.log(1 / delta)));
                // what one release of continuous Gaussian noise gives away exactly (Balle, Wang 2018)
                double mu = Math.sqrt(2 * value);
                double truth = NORMAL.cumulativeProbability(mu / 2 - epsilon / mu)
                        - Math.exp(epsilon) * NORMAL.cumulativeProbability(-mu / 2 - epsilon / mu);
                assertThat(truth).isLessThanOrEqualTo(delta);
                assertThat(rho(value).delta(epsilon)).isCloseTo(delta, within(delta * 1e-4));
            }
        }
    }

    @Test
    void aBudgetIsTheGreatestThatKeepsThePromise() {
        for (double epsilon : new double[] {0.1, 1, 3, 12}) {
            var rho = Rho.within(new Guarantee(epsilon, 1e-6));
            assertThat(rho.epsilon(1e-6)).isLessThanOrEqualTo(epsilon);
            assertThat(new Rho(rho.trillionths() + 1).epsilon(1e-6)).isGreaterThan(epsilon);
        }
    }

    @Test
    void noiseForABudgetNeverCostsMore() {
        for (long trillionths = 1_000_003; trillionths < 4_000_000_000_000L; trillionths = trillionths * 7 / 3) {
            var budget = new Rho(trillionths);
            assertThat(Variance.costing(budget).cost(1)).isLessThanOrEqualTo(budget);
            assertThat(Variance.costing(budget).cost(3).trillionths()).isLessThanOrEqualTo(9 * trillionths);
        }
        assertThat(new Variance(1, 2).cost(1)).isEqualTo(rho(1));
        assertThat(new Variance(3, 1).cost(1).trillionths()).isEqualTo(166_666_666_667L);
    }

    @Test
    void impossiblePromisesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Guarantee(0, 1e-6)).withMessageContaining("Epsilon");
        assertThatIllegalArgumentException().isThrownBy(() -> new Guarantee(Double.NaN, 1e-6));
        assertThatIllegalArgumentException().isThrownBy(() -> new Guarantee(1, 0)).withMessageContaining("Delta");
        assertThatIllegalArgumentException().isThrownBy(() -> new Rho(-1));
    }

    private static Rho rho(double value) {
        return new Rho(Math.round(value * Rho.ONE));
    }
}
