package org.zaklon.disclosure.suppress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zaklon.disclosure.suppress.SuppressTest.attackerFindsNothing;
import static org.zaklon.disclosure.suppress.SuppressTest.cells;
import static org.zaklon.disclosure.suppress.SuppressTest.task;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.zaklon.disclosure.Population;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.ProtectTable;
import org.zaklon.disclosure.rule.Threshold;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Counts;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.disclosure.table.Status;

/**
 * Tables of many dimensions and few persons whose zeros are hidden: nearly every cell is sensitive, and each needs another world. Those of five dimensions, up to 200,000 persons, are measured
 * by {@code ./zaklon bench disclosure suppression}.
 */
class HiddenZerosTest {
    private static final List<Dimension> FIVE = List.of(numbered("year", 8), numbered("sex", 3), numbered("age", 5), numbered("form", 8), numbered("region", 2));

    @Test
    void ninetyPersonsInFourDimensionsAreSafeFromAnAttackerWhoKnowsOnlyWhatIsPublished() {
        var task = task(Shared.population(90, "sex", "age", "citizenship", "exploitation"), 5, true);
        var found = Suppress.cheapest(task, Progress.NONE);
        attackerFindsNothing(task, found);
        assertThat(cells(found, Status.OPEN).size()).as("open cells").isGreaterThanOrEqualTo(30);
    }

    @Test
    void aThousandPersonsInFourDimensionsComeWithAWorldForEachCell() {
        var task = task(Shared.population(1000, "year", "sex", "citizenship", "exploitation"), 5, true);
        var sums = new Sums(task);
        var opening = new Opening(sums, 3);
        assertThat(opening.run(20_000_000, Progress.NONE)).as("all is safe as long as only the total is open").isTrue();
        var found = Suppress.result(task, sums, opening.hidden, new Showing(opening).worlds(Progress.NONE), List.of(), 0);
        assertThat(cells(found, Status.OPEN).size()).as("open cells").isGreaterThanOrEqualTo(40);
        assertThat(ProtectTable.of("table", task, found, Progress.NONE).cells()).hasSize(task.values().length);
    }

    @Property(tries = 3, seed = "1")
    void inventedVictimsOfOneCountryAreSafe(@ForAll @IntRange(max = 1_000_000) int seed, @ForAll @IntRange(min = 30, max = 200) int size) {
        var people = Population.of(size, seed).people();
        var rows = IntStream.range(0, size).mapToObj(i -> IntStream.concat(IntStream.of(i % 7), IntStream.range(0, 4).map(d -> d < 3 ? people.get(i)[d] : people.get(i)[d] % 2)).toArray()).toList();
        var task = task(Counts.of(FIVE, rows, row -> 1), 5, true);
        attackerFindsNothing(task, Suppress.cheapest(task, Progress.NONE));
    }

    @Test
    void whatMustStayOpenStaysOpenAndTheRestIsHiddenForIt() {
        var counts = Shared.population(90, "sex", "age", "citizenship", "exploitation");
        var catalogue = Catalogue.of(counts.dimensions());
        var free = Suppress.cheapest(task(counts, 5, true), Progress.NONE);
        int wish = cells(free, Status.SECONDARY).stream().filter(cell -> catalogue.values(counts)[cell] > 12).findFirst().orElseThrow();
        var task = Tasks.counts(catalogue, counts, new Threshold(5, true), 3, Loss.CELLS, List.of(wish), List.of());
        var found = Suppress.cheapest(task, Progress.NONE);
        assertThat(found.status()[wish]).isEqualTo(Status.OPEN);
        assertThat(ProtectTable.of("table", task, found, Progress.NONE).cells()).hasSize(catalogue.size());
    }

    private static Dimension numbered(String name, int size) {
        return Dimension.flat(name, IntStream.range(0, size).mapToObj(code -> name + code).toList());
    }
}
