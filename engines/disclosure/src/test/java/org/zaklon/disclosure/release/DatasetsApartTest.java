package org.zaklon.disclosure.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.attack.Bounds;
import org.zaklon.disclosure.attack.Knowledge;
import org.zaklon.disclosure.rule.LowOrNearest;
import org.zaklon.disclosure.rule.Rule;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Counts;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.disclosure.table.Publication;
import org.zaklon.disclosure.table.Said;

/**
 * Two datasets of the same people that share no division but the years. Whoever knows how many people each year has learns from the one nothing of a number in
 * the other: a possible world of the one and one of the other can always be laid over each other, year by year.
 */
class DatasetsApartTest {
    private static final Rule.OfCount RULE = new LowOrNearest(10, 5);
    private static final List<Dimension> DIMENSIONS = List.of(Dimension.flat("year", List.of("1", "2")), Dimension.flat("sex", List.of("F", "M")),
            Dimension.flat("form", List.of("A", "B", "C")), Dimension.flat("shelter", List.of("YES", "NO")), Dimension.flat("health", List.of("YES", "NO", "WAITS")));
    private static final List<List<String>> WHO = List.of(List.of("year", "sex"), List.of("year", "form"), List.of("sex", "form"));
    private static final List<List<String>> HELP = List.of(List.of("year", "shelter"), List.of("year", "health"), List.of("shelter", "health"));

    @Test
    void besideTheOtherDatasetNoNumberHasOtherBoundsThanAlone() {
        for (int seed = 0; seed < 8; seed++) {
            var counts = people(seed);
            var who = published(WHO, counts);
            var help = published(HELP, counts);
            var everybody = exactly(List.of(List.of("year")), counts);
            var alone = bounds(who, List.of(who, everybody));
            var beside = bounds(who, List.of(who, everybody, help));
            assertThat(beside).isEqualTo(alone);
            assertThat(alone).as("there was something to learn").anyMatch(known -> known.high() - known.low() < 10);
            assertThat(bounds(help, List.of(help, everybody, who))).isEqualTo(bounds(help, List.of(help, everybody)));
        }
    }

    /** Where nobody knows the years it is not so: the one tells of the other how many there are. */
    @Test
    void withoutThatKnowledgeOneDatasetTellsOfTheOther() {
        assertThat(IntStream.range(0, 8).anyMatch(seed -> {
            var counts = people(seed);
            var who = published(WHO, counts);
            var help = exactly(HELP, counts);
            return !bounds(who, List.of(who, help)).equals(bounds(who, List.of(who)));
        })).isTrue();
    }

    private static Counts people(long seed) {
        var chance = new SplittableRandom(seed);
        var people = new ArrayList<int[]>();
        for (int i = 0; i < 60; i++) {
            people.add(new int[] {chance.nextInt(2), chance.nextInt(10) < 7 ? 0 : 1, chance.nextInt(10) < 6 ? 0 : 1 + chance.nextInt(2),
                    chance.nextInt(10) < 8 ? 0 : 1, chance.nextInt(3)});
        }
        return Counts.of(DIMENSIONS, people, row -> 1);
    }

    private static Publication published(List<List<String>> tables, Counts counts) {
        var catalogue = Catalogue.linked(DIMENSIONS, tables);
        return new Publication("a dataset", catalogue, Arrays.stream(catalogue.values(counts)).mapToObj(count -> RULE.show(count).said()).toList());
    }

    private static Publication exactly(List<List<String>> tables, Counts counts) {
        var catalogue = Catalogue.linked(DIMENSIONS, tables);
        return new Publication("everybody", catalogue, Arrays.stream(catalogue.values(counts)).mapToObj(Said::exactly).toList());
    }

    /** What follows of each cell of the first dataset. */
    private static List<Said> bounds(Publication of, List<Publication> all) {
        var joined = Knowledge.of(DIMENSIONS, all);
        try (var bounds = Bounds.of(joined.knowledge(), Progress.NONE)) {
            return Arrays.stream(joined.cells().get(all.indexOf(of))).map(bounds::of).map(known -> new Said(known.low(), known.high())).toList();
        }
    }
}
