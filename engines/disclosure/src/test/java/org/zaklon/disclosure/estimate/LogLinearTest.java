package org.zaklon.disclosure.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogLinearTest {
    private static final int AB = 0b011;
    private static final int AC = 0b101;

    // A 31, B 17, A with B 23, C 52, A with C 4, B with C 3, all 9
    private final CaptureTable table = CaptureTable.of(List.of("A", "B", "C"), new long[] {0, 31, 17, 23, 52, 4, 3, 9});

    @Test
    void whereTwoListsDependTheThirdAndTheirUnionEstimateAsTwoListsDo() {
        var fit = LogLinear.fit(Design.of(table, AB)).orElseThrow();
        assertThat(Math.exp(fit.intercept())).isCloseTo(52.0 * (31 + 17 + 23) / (4 + 3 + 9), within(1e-6));
    }

    @Test
    void theFittedTableHasTheSumsOfTheObservedOne() {
        var fit = LogLinear.fit(Design.of(table, AB, AC)).orElseThrow();
        for (var set : new int[] {0, 1, 2, 4, AB, AC}) {
            assertThat(fit.expected(set)).isCloseTo(table.onAll(set), within(1e-6));
        }
    }

    @Test
    void aTermWithoutOverlapLeavesNoCellInWhichBothListsStand() {
        var apart = CaptureTable.of(List.of("A", "B", "C"), new long[] {0, 31, 17, 0, 52, 4, 3, 0});
        var design = Design.of(apart, AB);
        assertThat(design.infinite()).containsExactly(AB);
        assertThat(design.parameters()).containsExactly(0, 1, 2, 4);
        assertThat(Arrays.stream(design.cells()).noneMatch(cell -> (cell & AB) == AB)).isTrue();
        assertThat(LogLinear.fit(design).orElseThrow().expected(AB)).isZero();
    }

    @Test
    void theIntervalIsNormalOnTheScaleOfTheIntercept() {
        var fit = LogLinear.fit(Design.of(table)).orElseThrow();
        var seen = table.total();
        assertThat(Math.sqrt((fit.interval().low() - seen) * (fit.interval().high() - seen))).isCloseTo(fit.population() - seen, within(1e-6));
        assertThat(Math.log((fit.interval().high() - seen) / (fit.population() - seen)) / fit.deviation()).isCloseTo(1.96, within(1e-3));
    }

    @Test
    void largeCountsAreNoHarderThanSmallOnes() {
        var large = table.with(new long[] {0, 31_000_000, 17_000_000, 23_000_000, 52_000_000, 4_000_000, 3_000_000, 9_000_000});
        var small = LogLinear.fit(Design.of(table, AB, AC)).orElseThrow();
        assertThat(LogLinear.fit(Design.of(large, AB, AC)).orElseThrow().population()).isCloseTo(1e6 * small.population(), within(1.0));
    }
}
