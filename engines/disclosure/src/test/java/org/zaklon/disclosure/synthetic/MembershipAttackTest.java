package org.zaklon.disclosure.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.api.Test;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.privacy.Guarantee;
import org.zaklon.disclosure.privacy.Rho;
import org.zaklon.disclosure.privacy.SeededNoise;
import org.zaklon.disclosure.table.Dimension;

/**
 * Was this victim in the data? The attacker knows all others, the method, the noisy tables and the rows. Differential privacy allows him at
 * one false alarm in a hundred no more than e^epsilon * 1 % + delta hits. The canary is a victim with the rarest codes, whom every table
 * would show.
 */
class MembershipAttackTest {
    private static final List<Dimension> DIMENSIONS = Invented.dimensions(5, 4, 3, 6);
    private static final int[] CANARY = {4, 3, 2, 5};
    private static final Microdata WITH = data(true);
    private static final Microdata WITHOUT = data(false);
    private static final Guarantee PROMISE = new Guarantee(1, 1e-3);
    private static final Rho BUDGET = Rho.within(PROMISE);
    private static final int RUNS = 4_000;

    @Test
    void theMostTellingUseOfTheNoisyTablesStaysBelowTheBound() {
        int hits = hits(RUNS, (data, seed) -> measure(data, BUDGET, seed), MembershipAttackTest::likelihood);
        assertThat(atLeast(hits, RUNS)).isLessThanOrEqualTo(allowed());
        // and the attack is no straw man: it does better than guessing
        assertThat((double) hits / RUNS).isGreaterThan(0.012);
    }

    @Test
    void theRowsAloneTellNoMore() {
        int hits = hits(1_000, (data, seed) -> rows(measure(data, BUDGET, seed)), MembershipAttackTest::likeness);
        assertThat(atLeast(hits, 1_000)).isLessThanOrEqualTo(allowed());
    }

    @Test
    void withoutNoiseTheTablesGiveTheCanaryAway() {
        int hits = hits(200, (data, seed) -> exact(data), MembershipAttackTest::likelihood);
        assertThat(atLeast(hits, 200)).isGreaterThan(0.9);
    }

    @Test
    void withoutNoiseTheRowsGiveTheCanaryAway() {
        int hits = hits(200, (data, seed) -> rows(exact(data)), MembershipAttackTest::likeness);
        assertThat(atLeast(hits, 200)).isGreaterThan(0.9);
    }

    @Test
    void tablesThatAreEachDrawnForTheWholeBudgetGiveTheCanaryAway() {
        // the mutation: a budget for each of the eleven tables, none for all together
        var all = new Rho(BUDGET.trillionths() * 11);
        int hits = hits(RUNS, (data, seed) -> measure(data, all, seed), MembershipAttackTest::likelihood);
        assertThat(atLeast(hits, RUNS)).isGreaterThan(allowed());
    }

    private interface Mechanism<T> {
        T on(Microdata data, long seed);
    }

    private static double allowed() {
        return Math.exp(PROMISE.epsilon()) * 0.01 + PROMISE.delta();
    }

    /** Hits where the threshold lets through one of a hundred false alarms. */
    private static <T> int hits(int runs, Mechanism<T> mechanism, ToDoubleFunction<T> score) {
        var with = new double[runs];
        var without = new double[runs];
        for (int run = 0; run < runs; run++) {
            with[run] = score.applyAsDouble(mechanism.on(WITH, 2L * run));
            without[run] = score.applyAsDouble(mechanism.on(WITHOUT, 2L * run + 1));
        }
        Arrays.sort(without);
        double threshold = without[runs - runs / 100 - 1];
        return (int) Arrays.stream(with).filter(value -> value > threshold).count();
    }

    /** What is proved of the rate of hits with 99 % confidence (Clopper, Pearson). */
    private static double atLeast(int hits, int runs) {
        return hits == 0 ? 0 : hits == runs ? Math.pow(0.01, 1.0 / runs) : BetaDistribution.of(hits, runs - hits + 1)
                .inverseCumulativeProbability(0.01);
    }

    private static Microdata data(boolean canary) {
        var rows = new ArrayList<>(Invented.rows(DIMENSIONS, 60, 1));
        if (canary) {
            rows.add(CANARY);
        }
        return Microdata.of(DIMENSIONS, rows);
    }

    private static List<Measured> measure(Microdata data, Rho budget, long seed) {
        return Measured.take(data, Plan.of(DIMENSIONS, budget, 1), SeededNoise.of(budget, seed), 1, Progress.NONE);
    }

    private static List<Measured> exact(Microdata data) {
        return Plan.of(DIMENSIONS, new Rho(900_000_000_000_000L), 1).tables().stream()
                .map(table -> new Measured(table.marginal(), table.variance(), table.marginal().count(data))).toList();
    }

    private static Microdata rows(List<Measured> measured) {
        return SyntheticObject.from(new Promise(Rho.NOTHING, 1e-6, 1), WITHOUT.impossible(), measured, Progress.NONE).rows();
    }

    /** Which of the two data sets makes the noisy tables likelier: the best test there is (Neyman, Pearson). */
    private static double likelihood(List<Measured> measured) {
        double score = 0;
        for (var table : measured) {
            var marginal = table.marginal();
            int cell = marginal.first() < 0 ? 0 : CANARY[marginal.first()];
            if (marginal.isPair()) {
                cell = cell * DIMENSIONS.get(marginal.second()).size() + CANARY[marginal.second()];
            }
            // all other cells are alike; here one data set has one more than the other
            score += (table.noisy()[cell] - marginal.count(WITHOUT)[cell] - 0.5) / table.variance().value();
        }
        return score;
    }

    /** How much the rows show of the canary: nothing is closer to it than a row of the same codes. */
    private static double likeness(Microdata rows) {
        double score = rows.size() * 1e-3;
        for (int r = 0; r < rows.size(); r++) {
            int alike = 0;
            for (int d = 0; d < CANARY.length; d++) {
                alike += rows.code(r, d) == CANARY[d] ? 1 : 0;
            }
            score += alike * alike;
        }
        return score;
    }
}
