package org.zaklon.disclosure.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.estimate.Estimate.Condition;
import org.zaklon.disclosure.estimate.Estimate.Range;
import org.zaklon.disclosure.estimate.Estimate.Refused;

class EstimatePopulationTest {
    @Test
    void independentListsGiveTheirPopulationBack() {
        var steps = new ArrayList<String>();
        var range = (Range) EstimatePopulation.from(Tables.independent(), Tables.SMALL, (what, done, of) -> steps.add(what + done + "/" + of));
        assertThat(range.chosen()).isCloseTo(3_000, within(10.0));
        assertThat(range.terms()).isEmpty();
        assertThat(range.range().low()).isLessThanOrEqualTo(Math.min(range.bootstrap().low(), range.model().low()));
        assertThat(range.range().high()).isGreaterThanOrEqualTo(Math.max(range.bootstrap().high(), range.model().high()));
        assertThat(range.others()).extracting(OtherModel::name).containsExactly("independent lists", "latent classes", "two lists taken as one");
        assertThat(range.why()).isNotEmpty();
        assertThat(steps).contains("resamples, each with its own choice of a model0/115", "chains of the latent class model4/4");
        assertThat(EstimatePopulation.from(Tables.independent(), Tables.SMALL, Progress.NONE)).isEqualTo(range);
    }

    @Test
    void aDependenceIsFound() {
        // three times as many on both A and B as independence would put there, none more on no list
        var counts = new long[16];
        var table = Tables.independent();
        for (int history = 1; history < 16; history++) {
            counts[history] = table.count(history) * ((history & 0b0011) == 0b0011 ? 3 : 1);
        }
        var range = (Range) EstimatePopulation.from(table.with(counts), Tables.SMALL, Progress.NONE);
        assertThat(range.terms()).extracting(Object::toString).startsWith("A:B");
        assertThat(range.chosen()).isCloseTo(3_000 + 2 * 3_000 * 0.2 * 0.15, within(30.0));
    }

    @Test
    void theArtificialTableIsRefusedHoweverManyCasesItHas() {
        assertThat(unmet(Tables.withoutEstimate(1))).containsExactly(Condition.ENOUGH_CASES, Condition.OVERLAP, Condition.EXISTS);
        assertThat(unmet(Tables.withoutEstimate(100))).contains(Condition.OVERLAP);
    }

    @Test
    void threeJoinedListsAreNotEnoughWhereOneDependenceMoreWouldRunAway() {
        // A depends on B; C overlaps with A alone, and if those two depend as well nothing is left to estimate from
        var table = CaptureTable.of(List.of("A", "B", "C"), new long[] {0, 300, 5, 40, 30, 4, 0, 0});
        assertThat(unmet(table)).containsExactly(Condition.EXISTS);
    }

    @Test
    void twoListsNoOverlapOrFewCasesAreRefusedInWords() {
        assertThat(unmet(CaptureTable.of(List.of("A", "B"), new long[] {0, 300, 200, 50}))).containsExactly(Condition.THREE_LISTS);
        assertThat(unmet(CaptureTable.of(List.of("A", "B", "C"), new long[] {0, 300, 200, 50, 0, 0, 0, 0}))).containsExactly(Condition.THREE_LISTS);
        assertThat(unmet(CaptureTable.of(List.of("A", "B", "C"), new long[] {0, 300, 200, 0, 100, 0, 0, 0}))).contains(Condition.OVERLAP, Condition.EXISTS);
        var few = CaptureTable.of(List.of("A", "B", "C"), new long[] {0, 40, 30, 12, 20, 9, 8, 4});
        var refused = (Refused) EstimatePopulation.from(few, Tables.SMALL, Progress.NONE);
        assertThat(refused.observed()).isEqualTo(123);
        assertThat(refused.reasons()).singleElement().satisfies(reason ->
                assertThat(reason.words()).isEqualTo("There are 123 cases; below about 150 no method gives a usable range. Pool several years."));
    }

    @Test
    void aListThatHoldsNobodyIsLeftOutAndNamed() {
        var table = Tables.independent();
        var counts = new long[32];
        for (int history = 1; history < 16; history++) {
            counts[history] = table.count(history);
        }
        var range = (Range) EstimatePopulation.from(CaptureTable.of(List.of("A", "B", "C", "D", "nobody"), counts), Tables.SMALL, Progress.NONE);
        assertThat(range.chosen()).isCloseTo(3_000, within(10.0));
        assertThat(range.why()).contains("The list nobody holds nobody and was left out.");
    }

    @Test
    void itStopsWhenToldTo() {
        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> EstimatePopulation.from(Tables.independent(), Tables.SMALL,
                (what, done, of) -> {
                    if (done == 3) {
                        throw new CancellationException("enough");
                    }
                })).withMessage("enough");
    }

    @Test
    void tenListsAreQuickAndTheCheckOfTheirConditionsTellsHowFarItIsAndStops() {
        var names = IntStream.range(0, 10).mapToObj(list -> "L" + list).toList();
        var counts = new long[1 << 10];
        for (int list = 0; list < 10; list++) {
            counts[1 << list] = 100 + 10 * list;
            for (int other = 0; other < list; other++) {
                counts[1 << list | 1 << other] = (list + other) % 4 == 0 ? 0 : 4;
            }
        }
        var told = new ArrayList<String>();
        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> EstimatePopulation.from(CaptureTable.of(names, counts), Tables.SMALL,
                (what, done, of) -> {
                    told.add(what);
                    if (what.equals("models with one dependence more") && done == 20) {
                        throw new CancellationException();
                    }
                }));
        assertThat(told).contains("dependences chosen").doesNotContain("resamples, each with its own choice of a model");
    }

    @Test
    void whatIsPublishedIsRoundedOutwardsToStepsOfAtLeastATwentiethOfItsUpperEnd() {
        assertThat(PublicRange.of(new Interval(8_922, 15_653), 59)).isEqualTo(new PublicRange(8_000, 16_000, 1_000));
        assertThat(PublicRange.of(new Interval(8_922, 15_653), 1_001)).isEqualTo(new PublicRange(8_000, 16_000, 2_000));
        assertThat(PublicRange.of(new Interval(201, 400), 0)).isEqualTo(new PublicRange(200, 400, 20));
        assertThat(PublicRange.of(new Interval(201, 400), 0)).hasToString("between about 200 and 400");
    }

    private static List<Condition> unmet(CaptureTable table) {
        var refused = (Refused) EstimatePopulation.from(table, Tables.SMALL, Progress.NONE);
        return refused.reasons().stream().map(Estimate.Reason::unmet).distinct().toList();
    }
}
