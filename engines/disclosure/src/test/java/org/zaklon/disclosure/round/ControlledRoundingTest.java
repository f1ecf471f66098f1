package org.zaklon.disclosure.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zaklon.disclosure.Population;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Counts;
import org.zaklon.disclosure.table.Dimension;

class ControlledRoundingTest {
    @Test
    void aTableAddsUpInEveryDirectionAndNoNumberPassesANeighbouringMultiple() {
        var population = Population.of(90, 7);
        var catalogue = Catalogue.upTo(2, population.dimensions());
        var values = catalogue.values(population.counts());
        var rounding = new ControlledRounding(catalogue, values, 5);
        var rounded = rounding.round(Progress.NONE);
        assertThat(rounded.steps()).isZero();
        assertThat(rounded.optimal()).isTrue();
        assertAdditive(rounding, rounded.published());
        for (int cell = 0; cell < values.length; cell++) {
            assertThat(rounded.published()[cell] % 5).isZero();
            assertThat(Math.abs(rounded.published()[cell] - values[cell])).isLessThan(5);
            assertThat(values[cell]).isBetween(rounding.publication(rounded).said().get(cell).low(), rounding.publication(rounded).said().get(cell).high());
        }
    }

    @Test
    void groupsOfAHierarchyAddUpToo() {
        var country = Dimension.of("country", List.of("a", "b", "c", "d"), List.of(Map.of("a", "north", "b", "north"), Map.of("b", "inland", "c", "inland")));
        var sex = Dimension.flat("sex", List.of("M", "F"));
        var counts = Counts.of(List.of(country, sex), IntStream.range(0, 8).mapToObj(i -> new int[] {i / 2, i % 2}).toList(),
                row -> 3 + 7L * row[0] + row[1]);
        var catalogue = Catalogue.of(counts.dimensions());
        var rounding = new ControlledRounding(catalogue, catalogue.values(counts), 5);
        assertThat(rounding.sums()).hasSizeGreaterThan(10);
        assertAdditive(rounding, rounding.round(Progress.NONE).published());
    }

    @Test
    void theDistanceIsTheLeastPossible() {
        // 1 and 1 make 2: (0, 0, 0) is off by 4, (5, 0, 5) by 8
        var sex = List.of(Dimension.flat("sex", List.of("M", "F")));
        var catalogue = Catalogue.of(sex);
        var values = catalogue.values(Counts.of(sex, List.of(new int[] {0}, new int[] {1}), row -> 1));
        assertThat(new ControlledRounding(catalogue, values, 5).round(Progress.NONE).distance()).isEqualTo(4);
    }

    @Test
    void theSameTableIsRoundedTheSameWay() {
        var population = Population.of(90, 8);
        var catalogue = Catalogue.upTo(2, population.dimensions());
        var values = catalogue.values(population.counts());
        assertThat(new ControlledRounding(catalogue, values, 3).round(Progress.NONE).published())
                .isEqualTo(new ControlledRounding(catalogue, values, 3).round(Progress.NONE).published());
    }

    @Test
    void aBaseOfOneIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ControlledRounding(Catalogue.of(List.of()), new long[1], 1));
    }

    private static void assertAdditive(ControlledRounding rounding, long[] published) {
        rounding.sums().forEach(sum -> {
            long parts = 0;
            for (int i = 1; i < sum.length; i++) {
                parts += published[sum[i]];
            }
            assertThat(published[sum[0]]).isEqualTo(parts);
        });
    }
}
