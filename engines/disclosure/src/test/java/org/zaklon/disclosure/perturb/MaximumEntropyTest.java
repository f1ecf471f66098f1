package org.zaklon.disclosure.perturb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zaklon.disclosure.rule.PTable;

class MaximumEntropyTest {
    private static final PTable TABLE = new MaximumEntropy(5, 3, 2).table(0.8);

    @Test
    void everyRowSumsToOneExactlyIsUnbiasedAndWithinTheVariance() {
        for (var made : List.of(TABLE, new MaximumEntropy(5, 3, 0).table(0.7), new MaximumEntropy(2, 1, 0).table(0.9), new MaximumEntropy(8, 4, 1).table(0.5))) {
            for (int count = 1; count < made.rows(); count++) {
                assertThat(made.bias(count)).isZero();
                assertThat((double) made.square(count) / PTable.ONE).isLessThanOrEqualTo(made.maximumDeviation() == 2 ? 1 : made.maximumDeviation() == 8 ? 4 : 3);
            }
            made.check(made.maximumDeviation() == 2 ? 1 : made.maximumDeviation() == 8 ? 4 : 3);
        }
    }

    @Test
    void zerosAreNotSpared() {
        assertThat((double) TABLE.probability(0, 0) / PTable.ONE).isCloseTo(0.8, within(1e-6));
        assertThat(TABLE.bias(0)).as("a zero can only grow: its bias is stated").isPositive();
    }

    @Test
    void theNumbersOneAndTwoAreNeverPublished() {
        for (int count = 0; count < 12; count++) {
            for (int shown = 1; shown <= 2; shown++) {
                assertThat(TABLE.probability(count, shown - count)).isZero();
            }
        }
    }

    @Test
    void largeCountsHaveSymmetricNoiseWithTheWholeVariance() {
        for (int change = 1; change <= 5; change++) {
            assertThat(TABLE.probability(100, change)).isCloseTo(TABLE.probability(100, -change), within(100L)).isPositive();
        }
        assertThat((double) TABLE.square(100) / PTable.ONE).isCloseTo(3, within(1e-5));
    }

    /** Of all distributions with this mean and variance none has more entropy: moving probability along any direction that keeps both loses some. */
    @Test
    void noOtherDistributionSaysLess() {
        var p = new double[11];
        for (int change = -5; change <= 5; change++) {
            p[change + 5] = (double) TABLE.probability(50, change) / PTable.ONE;
        }
        for (int v = 0; v + 3 < p.length; v++) {
            for (double step : new double[] {1e-4, -1e-4}) {
                var other = p.clone();
                // third differences keep the sum, the mean and the square
                other[v] -= step;
                other[v + 1] += 3 * step;
                other[v + 2] -= 3 * step;
                other[v + 3] += step;
                assertThat(entropy(other)).isLessThan(entropy(p) + 1e-9);
            }
        }
    }

    private static double entropy(double[] p) {
        double sum = 0;
        for (double x : p) {
            sum -= x <= 0 ? 0 : x * Math.log(x);
        }
        return sum;
    }

    @Test
    void aVarianceThatNoDistributionCanHaveIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MaximumEntropy(5, 1, 2).table(0.95)).withMessageContaining("variance of 1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new MaximumEntropy(5, 3, 2).table(1));
    }

    @Test
    void aTableFromElsewhereIsChecked() {
        var rows = new ArrayList<long[]>();
        rows.add(new long[] {0, PTable.ONE, 0});
        rows.add(new long[] {PTable.ONE / 2, 0, PTable.ONE / 2});
        assertThatIllegalArgumentException().isThrownBy(() -> new PTable(1, rows).check(1)).withMessageContaining("Every zero stays");
        assertThatIllegalArgumentException().isThrownBy(() -> new PTable(1, List.of(new long[] {1, PTable.ONE - 1, 0}, rows.get(1))))
                .withMessageContaining("negative");
        rows.set(1, new long[] {PTable.ONE / 4, PTable.ONE / 4, PTable.ONE / 2});
        assertThatIllegalArgumentException().isThrownBy(() -> new PTable(1, rows).check(1)).withMessageContaining("biased");
        assertThatIllegalArgumentException().isThrownBy(() -> new PTable(1, List.of(new long[] {0, PTable.ONE - 1, 0}))).withMessageContaining("no distribution");
    }

    @Test
    void theLookUpFollowsTheProbabilities() {
        long keys = 0;
        var seen = new int[11];
        for (int i = 0; i < 1 << 16; i++) {
            seen[(int) (TABLE.perturb(20, keys) - 15)]++;
            keys += 1L << 48;
        }
        for (int change = -5; change <= 5; change++) {
            assertThat((double) seen[change + 5] / (1 << 16)).isCloseTo((double) TABLE.probability(20, change) / PTable.ONE, within(1e-4));
        }
    }
}
