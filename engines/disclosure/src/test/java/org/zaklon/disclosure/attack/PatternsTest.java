package org.zaklon.disclosure.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zaklon.disclosure.Progress;

/** Suppression patterns of other tools, attacked by somebody who knows that hidden means at least 1; what is found is proved without a solver. */
class PatternsTest {
    @ParameterizedTest
    @CsvSource({
        "I1_sdctable_simpleheuristic.csv, 64, 8, 43",
        "I1_sdctable_opt.csv, 64, 57, 57",
        "I1_sdctable_gauss.csv, 64, 0, 28",
        "I1_sdctable_hypercube.csv, 64, 4, 4",
        "I1_gausssuppression.csv, 64, 0, 31",
        "I2_sdctable_simpleheuristic.csv, 388, 173, 285",
        "I2_sdctable_gauss.csv, 388, 0, 158",
        "I2_gausssuppression.csv, 388, 0, 265",
    })
    void exactAndNarrowCellsAreFound(String name, int sensitive, int exact, int narrow) {
        var pattern = Pattern.of(name);
        try (var bounds = Bounds.of(pattern.joined().knowledge(), Progress.NONE)) {
            var spreads = bounds.spreads(pattern.sensitive(), 3);
            assertThat(spreads).hasSize(sensitive);
            assertThat(new long[] {spreads.stream().filter(s -> s.narrowerThan(1)).count(), spreads.stream().filter(s -> s.narrowerThan(3)).count()})
                    .containsExactly(exact, narrow);
            for (int cell = 0; cell < sensitive; cell++) {
                if (spreads.get(cell).narrowerThan(3)) {
                    var sum = pattern.sensitive().get(cell);
                    var high = bounds.certificate(sum, true).orElseThrow();
                    var low = bounds.certificate(sum, false).orElseThrow();
                    assertThat(high.holds(pattern.joined().knowledge()) && low.holds(pattern.joined().knowledge())).isTrue();
                    assertThat(high.bound() - low.bound()).isLessThan(3);
                }
            }
        }
    }
}
