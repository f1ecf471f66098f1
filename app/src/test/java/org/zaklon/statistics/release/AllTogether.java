package org.zaklon.statistics.release;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.ProtectedTable;
import org.zaklon.disclosure.attack.Bounds;
import org.zaklon.disclosure.attack.Interval;
import org.zaklon.disclosure.attack.Knowledge;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Counts;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.disclosure.table.Publication;
import org.zaklon.disclosure.table.Said;

/**
 * Somebody who lays several datasets of one year over each other, over some dimensions of each, and knows how many people there are.
 *
 * @param tables what each dataset says of these dimensions together
 * @param people the truth: for each person a code of every dimension
 */
record AllTogether(List<Dimension> dimensions, List<List<String>> tables, List<int[]> people) {

    /** What follows of a sum. */
    record Found(List<String> codes, long truth, Interval bounds) {}

    /** @param printed what stands in print under the codes of these dimensions, those that are at their total left out */
    List<Found> of(Function<Map<String, String>, Said> printed) {
        var catalogue = Catalogue.linked(dimensions, tables);
        var counts = Counts.of(dimensions, people, row -> 1);
        var published = new Publication("everything", catalogue, IntStream.range(0, catalogue.size()).mapToObj(cell -> printed.apply(named(catalogue, cell))).toList());
        var total = Catalogue.linked(dimensions, List.of(List.of()));
        var leaves = Catalogue.of(dimensions);
        var nothing = new Publication("combinations", leaves, Collections.nCopies(leaves.size(), Said.atLeast(0)));
        var joined = Knowledge.of(dimensions, List.of(published, new Publication("everybody", total, List.of(Said.exactly(people.size()))), nothing));
        var truth = catalogue.values(counts);
        var combinations = leaves.values(counts);
        try (var bounds = Bounds.of(joined.knowledge(), Progress.NONE)) {
            return Stream.concat(
                    IntStream.range(0, truth.length).mapToObj(cell -> new Found(catalogue.codes(cell), truth[cell], bounds.of(joined.cells().get(0)[cell]))),
                    IntStream.range(0, combinations.length).filter(leaf -> combinations[leaf] > 0)
                            .mapToObj(leaf -> new Found(leaves.codes(leaf), combinations[leaf], bounds.of(joined.cells().get(2)[leaf])))).toList();
        }
    }

    private static Map<String, String> named(Catalogue catalogue, int cell) {
        var named = new HashMap<String, String>();
        var codes = catalogue.codes(cell);
        for (int d = 0; d < codes.size(); d++) {
            if (!codes.get(d).equals(Dimension.TOTAL)) {
                named.put(catalogue.dimensions().get(d).name(), codes.get(d));
            }
        }
        return named;
    }

    /** What a table says under these codes. */
    static Said said(ProtectedTable table, Map<String, String> codes) {
        var catalogue = table.publication().catalogue();
        var at = catalogue.dimensions().stream().mapToInt(d -> d.category(codes.getOrDefault(d.name(), Dimension.TOTAL))).toArray();
        return table.publication().said().get(catalogue.find(at));
    }
}
