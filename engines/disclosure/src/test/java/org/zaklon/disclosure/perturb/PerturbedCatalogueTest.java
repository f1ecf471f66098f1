package org.zaklon.disclosure.perturb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zaklon.disclosure.Population;
import org.zaklon.disclosure.rule.CellKey;
import org.zaklon.disclosure.rule.Shown;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Counts;
import org.zaklon.disclosure.table.Dimension;

class PerturbedCatalogueTest {
    private static final CellKey RULE = new CellKey(new MaximumEntropy(5, 3, 2).table(0.8));
    private static final RecordKeys KEYS = keys("one secret of more than 32 bytes, for tests");

    @Test
    void theSameCountsGiveTheSameNumbersAndAnotherSecretGivesOthers() {
        var population = Population.of(90, 1);
        var catalogue = Catalogue.upTo(2, population.dimensions());
        var first = PerturbedCatalogue.show(catalogue, population.units(), KEYS, RULE, leaf -> false);
        assertThat(PerturbedCatalogue.show(catalogue, population.units(), KEYS, RULE, leaf -> false)).isEqualTo(first);
        assertThat(PerturbedCatalogue.show(catalogue, population.units(), keys("another secret of more than 32 bytes"), RULE, leaf -> false)).isNotEqualTo(first);
    }

    @Test
    void noNumberIsFartherOffThanItMayBeAndWhatIsSaidIsTrue() {
        var population = Population.of(90, 2);
        var catalogue = Catalogue.upTo(3, population.dimensions());
        var values = catalogue.values(population.counts());
        var shown = PerturbedCatalogue.show(catalogue, population.units(), KEYS, RULE, leaf -> false);
        int zeros = 0;
        for (int cell = 0; cell < values.length; cell++) {
            assertThat(Math.abs(Long.parseLong(shown.get(cell).text()) - values[cell])).isLessThanOrEqualTo(5);
            assertThat(values[cell]).isBetween(shown.get(cell).said().low(), shown.get(cell).said().high());
            assertThat(shown.get(cell).text()).isNotIn("1", "2");
            zeros += values[cell] == 0 && !shown.get(cell).text().equals("0") ? 1 : 0;
        }
        assertThat(zeros).as("zeros that were perturbed").isPositive();
    }

    @Test
    void whatIsImpossibleStaysZeroAndNobodyMayHaveIt() {
        var population = Population.of(90, 3);
        var dimensions = population.dimensions();
        var catalogue = Catalogue.of(dimensions);
        var taken = new HashMap<Long, Boolean>();
        population.people().forEach(codes -> taken.put(Counts.leaf(dimensions, codes), true));
        var shown = PerturbedCatalogue.show(catalogue, population.units(), KEYS, RULE, leaf -> !taken.containsKey(leaf));
        var values = catalogue.values(population.counts());
        for (int cell = 0; cell < values.length; cell++) {
            if (values[cell] == 0) {
                assertThat(shown.get(cell).text()).isEqualTo("0");
            }
        }
        assertThatIllegalArgumentException().isThrownBy(() -> PerturbedCatalogue.show(catalogue, population.units(), KEYS, RULE, leaf -> true));
    }

    /** P7: many phrasings of one count, each padded with other impossible categories (Asghar and Kaafar 2020). */
    @Test
    void manyPhrasingsOfOneQuestionAreOneAnswer() {
        assertThat(recovered(i -> KEYS)).as("counts found by averaging").isLessThanOrEqualTo(chance() + 5);
    }

    /** P14: with noise that is fresh for every question, averaging finds nearly everything. */
    @Test
    void freshNoiseForEveryQuestionIsAveragedAway() {
        assertThat(recovered(i -> keys("live keys that are never the same, number " + i))).isGreaterThan(85);
    }

    @Test
    void aShortSecretIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RecordKeys(new byte[8])).withMessageContaining("32");
    }

    /** In how many per cent of true counts the mean of many phrasings, rounded, is the count. */
    private static int recovered(IntFunction<RecordKeys> keys) {
        int found = 0;
        for (int count = 11; count <= 60; count += 2) {
            double sum = 0;
            for (int phrase = 0; phrase < 120; phrase++) {
                sum += Long.parseLong(ask(count, phrase, keys.apply(phrase)).text());
            }
            found += Math.round(sum / 120) == count ? 1 : 0;
        }
        return found * 4;
    }

    /** Per cent in which a single answer is the true count. */
    private static int chance() {
        int found = 0;
        for (int count = 11; count <= 60; count += 2) {
            found += ask(count, 0, KEYS).text().equals(Long.toString(count)) ? 1 : 0;
        }
        return found * 4;
    }

    /** The count of code {@code a}, together with a choice of eight categories that cannot occur. */
    private static Shown ask(int count, int phrase, RecordKeys keys) {
        var codes = IntStream.rangeClosed(0, 8).mapToObj(code -> "c" + code).toList();
        var group = new HashMap<String, String>();
        group.put("c0", "asked");
        IntStream.rangeClosed(1, 8).filter(code -> (phrase >> code - 1 & 1) == 1).forEach(code -> group.put("c" + code, "asked"));
        var dimension = Dimension.of("kind", codes, List.of(group));
        var catalogue = Catalogue.of(List.of(dimension));
        var units = new HashMap<String, int[]>();
        IntStream.range(0, count).forEach(i -> units.put(count + "-" + i, new int[] {0}));
        return PerturbedCatalogue.show(catalogue, units, keys, RULE, leaf -> leaf > 0).get(catalogue.find(new int[] {dimension.category("asked")}));
    }

    private static RecordKeys keys(String secret) {
        return new RecordKeys((secret + " ".repeat(32)).getBytes(StandardCharsets.UTF_8));
    }
}
