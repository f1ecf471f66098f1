package org.zaklon.disclosure.attackers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zaklon.disclosure.Population;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.attack.people.Averaging;
import org.zaklon.disclosure.privacy.Guarantee;
import org.zaklon.disclosure.privacy.Rho;
import org.zaklon.disclosure.privacy.SeededNoise;
import org.zaklon.disclosure.round.Bars;
import org.zaklon.disclosure.synthetic.Microdata;
import org.zaklon.disclosure.synthetic.SyntheticObject;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.disclosure.table.Publication;
import org.zaklon.disclosure.table.Said;
import org.zaklon.disclosure.table.StructuralZeros;

/** P7: one count in many phrasings, split into parts and padded with categories that are known to be empty, averaged (Asghar and Kaafar 2020). */
class AveragingTest {
    private static final int EMPTY = 6;

    /** The official tables: what is printed of a small cell, or of its parts, recovers it no more often than the best constant guess and five points. */
    @Test
    void manyPhrasingsOfASmallOfficialNumberDoNotRecoverIt() {
        var population = Population.of(90, 0).coarse();
        var catalogue = Catalogue.of(population.dimensions());
        var small = Arrays.stream(catalogue.values(population.counts())).filter(value -> value < 10).toArray();
        double chance = IntStream.range(0, 10).mapToLong(guess -> Arrays.stream(small).filter(value -> value == guess).count()).max().orElseThrow();
        // with the full combinations among its cells the table of one population is refused by the bar on guesses; averaging shall gain nothing without it either
        double printed = recovered(population, Edition.repaired(catalogue, population.counts(), new Bars(10, 5)));
        double today = recovered(population, Edition.OF_TODAY.make(catalogue, population.counts()));
        assertThat(printed / small.length).isLessThanOrEqualTo(chance / small.length + 0.05);
        assertThat(today / small.length).as("only 1 to 4 hidden").isGreaterThan(chance / small.length + 0.05);
    }

    /**
     * Free tables are counts over one object of invented rows: every phrasing gives the same answer, so averaging recovers what one answer would. Where each
     * answer has noise of its own, as much as the object has, it recovers nearly all.
     */
    @Test
    void manyPhrasingsOfAFreeQuestionAreOneAnswer() {
        var population = padded(Population.of(1_000, 1).coarse());
        var real = Microdata.of(population.dimensions(), population.people()).without(impossible(population.dimensions()));
        var budget = Rho.within(new Guarantee(1, 1e-6));
        var object = SyntheticObject.of(real, SeededNoise.of(budget, 1), 1e-6, 1, Progress.NONE);
        var rows = object.rows();
        var noise = new Random(4);
        double sd = object.noise().getLast().deviation();
        int one = 0;
        int frozen = 0;
        int live = 0;
        int asked = 0;
        for (int age = 0; age < 5; age++) {
            for (int form = 0; form < 4; form++, asked++) {
                var selection = new int[][] {{0, 1, 2}, {age}, {form}};
                var empty = new int[][] {{}, {}, IntStream.range(8, 8 + EMPTY).toArray()};
                long truth = count(real, selection);
                var same = new Averaging(population.dimensions(), codes -> count(rows, codes)).attack(selection, empty);
                assertThat(same.distinct()).as("one answer in %d phrasings", same.phrasings()).isEqualTo(1);
                one += count(rows, selection) == truth ? 1 : 0;
                frozen += same.rounded() == truth ? 1 : 0;
                live += new Averaging(population.dimensions(), codes -> count(real, codes) + Math.round(sd * noise.nextGaussian()))
                        .attack(selection, empty).rounded() == truth ? 1 : 0;
            }
        }
        assertThat((double) frozen / asked).isLessThanOrEqualTo((double) one / asked + 0.05);
        assertThat((double) live / asked).as("live noise").isGreaterThan((double) one / asked + 0.05);
    }

    /** The same persons, beside forms of exploitation that nobody can have. */
    private static Population padded(Population population) {
        var dimensions = new ArrayList<>(population.dimensions());
        var form = dimensions.getLast();
        dimensions.set(2, Dimension.flat(form.name(), IntStream.range(0, form.size() + EMPTY).mapToObj(code -> "e" + code).toList()));
        return new Population(dimensions, population.people());
    }

    private static StructuralZeros impossible(List<Dimension> dimensions) {
        var combinations = new ArrayList<int[]>();
        for (int age = 0; age < dimensions.get(1).size(); age++) {
            for (int form = 8; form < 8 + EMPTY; form++) {
                combinations.add(new int[] {dimensions.get(0).total(), age, form});
            }
        }
        return new StructuralZeros(dimensions, combinations);
    }

    private static long count(Microdata data, int[][] codes) {
        long count = 0;
        for (int row = 0; row < data.size(); row++) {
            boolean inside = true;
            for (int d = 0; inside && d < codes.length; d++) {
                inside = Arrays.binarySearch(codes[d], data.code(row, d)) >= 0;
            }
            count += inside ? 1 : 0;
        }
        return count;
    }

    /** How many small counts the averaged answers hit exactly. A hidden number counts as the middle of what it can be. */
    private static long recovered(Population population, Publication publication) {
        var catalogue = publication.catalogue();
        var dimensions = catalogue.dimensions();
        Averaging.Portal portal = codes -> sum(publication, codes, 0, new int[codes.length]);
        var values = catalogue.values(population.counts());
        return IntStream.range(0, values.length).filter(cell -> values[cell] < 10).filter(cell -> {
            var at = catalogue.cell(cell);
            var selection = new int[at.length][];
            Arrays.setAll(selection, d -> at[d] == dimensions.get(d).total() ? IntStream.range(0, dimensions.get(d).size()).toArray() : new int[] {at[d]});
            return new Averaging(dimensions, portal).attack(selection, new int[at.length][0]).rounded() == values[cell];
        }).count();
    }

    /** The published total where all codes are asked for, else the sum of the published parts. */
    private static long sum(Publication publication, int[][] codes, int d, int[] cell) {
        if (d == codes.length) {
            var said = publication.said().get(publication.catalogue().find(cell));
            return said.high() == Said.UNBOUNDED ? said.low() : (said.low() + said.high() + 1) / 2;
        }
        var dimension = publication.catalogue().dimensions().get(d);
        var asked = codes[d].length == dimension.size() ? new int[] {dimension.total()} : codes[d];
        long sum = 0;
        for (int code : asked) {
            cell[d] = code;
            sum += sum(publication, codes, d + 1, cell);
        }
        return sum;
    }
}
