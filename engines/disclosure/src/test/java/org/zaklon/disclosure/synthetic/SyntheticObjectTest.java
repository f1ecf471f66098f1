package org.zaklon.disclosure.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.privacy.Overspent;
import org.zaklon.disclosure.privacy.Rho;
import org.zaklon.disclosure.privacy.SeededNoise;
import org.zaklon.disclosure.privacy.Variance;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.disclosure.table.StructuralZeros;

class SyntheticObjectTest {
    private static final List<Dimension> DIMENSIONS = Invented.dimensions(6, 4, 3, 5, 2);

    @Test
    void rowsFitTablesWithHardlyAnyNoise() {
        var data = Microdata.of(DIMENSIONS, Invented.rows(DIMENSIONS, 2_000, 1));
        var error = ErrorReport.of(data, Invented.object(data, 900, 1).rows());
        assertThat(error.mean(2)).isLessThan(0.01);
        assertThat(error.synthetic()).isCloseTo(2_000, within(1));
    }

    @Test
    void theErrorIsTheSumOfAllDifferencesHoweverManyCellsThereAre() {
        for (int codes : new int[] {3, 300}) {
            var dimensions = Invented.dimensions(codes, codes, codes);
            var real = Microdata.of(dimensions, List.of(new int[] {0, 1, 2}, new int[] {0, 1, 2}, new int[] {2, 2, 2}, new int[] {1, 0, 0}));
            var other = Microdata.of(dimensions, List.of(new int[] {2, 2, 2}, new int[] {0, 1, 2}, new int[] {1, 0, 1}));
            var error = ErrorReport.of(real, other);
            assertThat(error.mean(3)).as("one row less in 0 1 2, one in 1 0 0, one more in 1 0 1").isEqualTo(3.0 / 4);
            assertThat(error.max(2)).isEqualTo(3.0 / 4);
            assertThat(error.tables()).hasSize(7);
        }
    }

    @Test
    void noRowHasAnImpossibleCombinationHoweverLoudTheNoise() {
        var regions = Dimension.of("region", List.of("a", "b", "c"), List.of(Map.of("a", "north", "b", "north")));
        var dimensions = List.of(regions, Dimension.flat("age", List.of("child", "adult")), Dimension.flat("job", List.of("pupil", "pilot", "none")));
        var pilotChildren = new int[] {regions.total(), 0, 1};
        var northernPupils = new int[] {regions.category("north"), 1, 0};
        var zeros = new StructuralZeros(dimensions, List.of(pilotChildren, northernPupils));
        var rows = Invented.rows(dimensions, 600, 1).stream().filter(row -> !zeros.hold(row)).toList();
        var data = Microdata.of(dimensions, rows).without(zeros);
        for (double rho : new double[] {900, 0.05}) {
            var object = Invented.object(data, rho, 3);
            assertThat(Invented.answer(object, pilotChildren).count()).isZero();
            assertThat(Invented.answer(object, northernPupils).count()).isZero();
            assertThat(ErrorReport.of(data, object.rows()).mean(2)).isLessThan(rho > 1 ? 0.02 : 0.4);
            var ignorant = Invented.object(Microdata.of(dimensions, rows), rho, 3);
            assertThat(Invented.answer(ignorant, pilotChildren).count() + Invented.answer(ignorant, northernPupils).count())
                    .as("without the knowledge").isPositive();
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Microdata.of(dimensions, List.of(new int[] {1, 1, 0})).without(zeros))
                .withMessageContaining("Row 1");
        assertThatIllegalArgumentException().isThrownBy(() -> new StructuralZeros(dimensions, List.of(new int[] {regions.total(), 0, 3})))
                .withMessageContaining("two dimensions");
    }

    @Test
    void moreNoiseMeansMoreErrorAndWiderMargins() {
        var data = Microdata.of(DIMENSIONS, Invented.rows(DIMENSIONS, 2_000, 1));
        double last = 0;
        long margin = 0;
        for (double rho : new double[] {10, 0.1, 0.001}) {
            var object = Invented.object(data, rho, 2);
            double error = ErrorReport.of(data, object.rows()).mean(2);
            assertThat(error).isGreaterThan(last);
            last = error;
            var answer = Invented.answer(object, 0, 0, 3, 5, 2);
            assertThat(answer.margin()).isGreaterThan(margin);
            margin = answer.margin();
        }
    }

    @Test
    void theRowsFollowFromTheMeasurementsAlone() {
        var data = Microdata.of(DIMENSIONS, Invented.rows(DIMENSIONS, 500, 3));
        var one = Invented.object(data, 0.5, 4);
        var other = SyntheticObject.from(one.promise(), data.impossible(), one.measured(), Progress.NONE);
        assertThat(text(other.rows())).isEqualTo(text(one.rows())).isEqualTo(text(Invented.object(data, 0.5, 4).rows()));
        assertThat(text(Invented.object(data, 0.5, 5).rows())).isNotEqualTo(text(one.rows()));
    }

    @Test
    void whatIsMeasuredDependsOnTheDimensionsOnlyAndIsPaidFor() {
        for (int rowsOfOne : new int[] {1, 3}) {
            var budget = new Rho(123_456_789_012L);
            var cost = Plan.of(DIMENSIONS, budget, rowsOfOne).tables().stream().map(table -> table.variance().cost(rowsOfOne))
                    .reduce(Rho.NOTHING, Rho::plus);
            assertThat(cost).isLessThanOrEqualTo(budget).isGreaterThan(budget.share(0.99));
        }
        var data = Microdata.of(DIMENSIONS, Invented.rows(DIMENSIONS, 50, 7));
        var noise = SeededNoise.of(new Rho(1_000_000_000), 1);
        noise.gaussian(new long[1], Variance.costing(new Rho(500_000_000)), 1);
        SyntheticObject.of(data, noise, 1e-6, 1, Progress.NONE);
        assertThatExceptionOfType(Overspent.class).isThrownBy(() -> noise.gaussian(new long[1], Variance.costing(new Rho(50_000_000)), 1));
    }

    @Test
    void everyAnswerIsACountOfTheSameRows() {
        var regions = Dimension.of("region", List.of("a", "b", "c"), List.of(Map.of("a", "north", "b", "north")));
        var sexes = Dimension.flat("sex", List.of("F", "M"));
        var rows = new ArrayList<int[]>();
        for (int i = 0; i < 300; i++) {
            rows.add(new int[] {i % 3, i % 7 % 2});
        }
        var object = Invented.object(Microdata.of(List.of(regions, sexes), rows), 0.5, 1);
        int north = regions.category("north");
        int total = regions.total();
        for (int sex = 0; sex <= sexes.total(); sex++) {
            assertThat(Invented.answer(object, 0, sex).count() + Invented.answer(object, 1, sex).count()).isEqualTo(Invented.answer(object, north, sex).count());
            assertThat(Invented.answer(object, north, sex).count() + Invented.answer(object, 2, sex).count()).isEqualTo(Invented.answer(object, total, sex).count());
        }
        assertThat(Invented.answer(object, total, sexes.total()).count()).isEqualTo(object.rows().size());
        assertThat(Invented.answer(object, north, 0).high() - Invented.answer(object, north, 0).low())
                .isGreaterThan(Invented.answer(object, 0, 0).high() - Invented.answer(object, 0, 0).low());
    }

    @Test
    void theWorkCanBeStopped() {
        var data = Microdata.of(DIMENSIONS, Invented.rows(DIMENSIONS, 30_000, 1));
        var told = new ArrayList<String>();
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> SyntheticObject.of(data, SeededNoise.of(new Rho(1_000_000_000), 1), 1e-6, 1, (what, done, of) -> {
            told.add(what);
            if (what.endsWith("round 1") && done > 0) {
                throw new CancellationException();
            }
        }));
        assertThat(told).contains("tables measured").doesNotContain("rows brought near the tables, round 2");
    }

    @Test
    void noBudgetIsOverspentByItsShares() {
        var random = new SplittableRandom(1);
        for (int i = 0; i < 3_000; i++) {
            var sizes = random.ints(1 + random.nextInt(6), 1, 60).toArray();
            var budget = new Rho(random.nextLong(1_000_000, 1L << random.nextInt(21, 49)));
            int rowsOfOne = 1 + random.nextInt(3);
            var cost = Plan.of(Invented.dimensions(sizes), budget, rowsOfOne).tables().stream()
                    .map(table -> table.variance().cost(rowsOfOne)).reduce(Rho.NOTHING, Rho::plus);
            assertThat(cost).isLessThanOrEqualTo(budget);
        }
    }

    @Test
    void theTrueCountLiesWithinTheMarginAsOftenAsPromised() {
        var data = Microdata.of(DIMENSIONS, Invented.rows(DIMENSIONS, 300, 9));
        var hits = new int[6];
        var asked = new int[6];
        for (int run = 0; run < 25; run++) {
            var object = Invented.object(data, 0.3, run);
            for (int a = 0; a <= 6; a++) {
                for (int b = 0; b <= 4; b++) {
                    for (int c = 0; c <= 3; c++) {
                        int[] cell = {a, b, c, 5, 2};
                        int ways = (a < 6 ? 1 : 0) + (b < 4 ? 1 : 0) + (c < 3 ? 1 : 0);
                        var answer = Invented.answer(object, cell);
                        long truth = count(data, cell);
                        asked[ways]++;
                        hits[ways] += answer.low() <= truth && truth <= answer.high() ? 1 : 0;
                        assertThat(answer.measured()).isEqualTo(ways <= 2);
                    }
                }
            }
        }
        for (int ways = 1; ways <= 3; ways++) {
            // three standard deviations of chance below 95 %
            assertThat((double) hits[ways] / asked[ways]).as("%d dimensions", ways).isGreaterThan(0.95 - 3 * Math.sqrt(0.95 * 0.05 / asked[ways]));
        }
        // not by being uselessly wide: at one dimension the noise is known exactly
        assertThat((double) hits[1] / asked[1]).isLessThan(0.995);
    }

    @Test
    void nothingAndOneDimensionAndOneCodeAreNoProblem() {
        var one = Invented.dimensions(3);
        assertThat(Invented.object(Microdata.of(one, List.of()), 1, 1).rows().size()).isLessThan(10);
        var single = Invented.dimensions(1, 1);
        var data = Microdata.of(single, List.of(new int[] {0, 0}, new int[] {0, 0}));
        assertThat(Invented.answer(Invented.object(data, 100, 1), 1, 1).count()).isBetween(1L, 3L);
        assertThat(Invented.answer(Invented.object(Microdata.of(one, Invented.rows(one, 100, 1)), 100, 1), 3).count()).isBetween(98L, 102L);
    }

    @Test
    void tooStrictAPromiseForSoManyTablesIsRefused() {
        var data = Microdata.of(DIMENSIONS, Invented.rows(DIMENSIONS, 10, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> SyntheticObject.of(data, SeededNoise.of(new Rho(5), 1), 1e-6, 1, Progress.NONE))
                .withMessageContaining("too strict");
    }

    @Test
    void codesThatAreNotDeclaredAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Microdata.of(DIMENSIONS, List.of(new int[] {0, 0, 0, 0, 2})))
                .withMessageContaining("Row 1");
        assertThatIllegalArgumentException().isThrownBy(() -> Microdata.of(DIMENSIONS, List.of(new int[] {0, 0}))).withMessageContaining("2 codes");
    }

    private static long count(Microdata data, int[] cell) {
        long count = 0;
        for (int r = 0; r < data.size(); r++) {
            boolean in = true;
            for (int d = 0; d < cell.length; d++) {
                in &= cell[d] == DIMENSIONS.get(d).total() || cell[d] == data.code(r, d);
            }
            count += in ? 1 : 0;
        }
        return count;
    }

    private static String text(Microdata data) {
        var text = new StringBuilder();
        for (int r = 0; r < data.size(); r++) {
            for (int d = 0; d < data.dimensions().size(); d++) {
                text.append(data.code(r, d)).append(',');
            }
            text.append('\n');
        }
        return text.toString();
    }
}
