package org.zaklon.statistics.release.cohort;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zaklon.disclosure.release.Snapshot;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Dimension;

/**
 * The people of one cohort as they stood when a proposal was computed: public codes by pseudonym. Kept so that whoever doubts an edition can compute it
 * again; as secret as the facts.
 */
public record FrozenPersons(SortedMap<String, List<String>> codes) {

    public static FrozenPersons of(Map<String, List<String>> codes) {
        return new FrozenPersons(new TreeMap<>(codes));
    }

    /** A line for each person, fields with tabs between; the same people are the same text. */
    public String text() {
        return codes.entrySet().stream().map(one -> one.getKey() + "\t" + String.join("\t", one.getValue()) + "\n").collect(Collectors.joining());
    }

    public static FrozenPersons read(String text) {
        return of(text.lines().map(line -> List.of(line.split("\t"))).collect(Collectors.toMap(List::getFirst, fields -> fields.subList(1, fields.size()))));
    }

    /** Whether some year of the cohort has fewer people than that. */
    public boolean few(Cohort cohort, int than) {
        return IntStream.rangeClosed(cohort.first(), cohort.last()).mapToObj(String::valueOf).anyMatch(year ->
                codes.values().stream().filter(own -> !cohort.pooled() || own.getFirst().equals(year)).count() < than);
    }

    Snapshot snapshot(Catalogue catalogue) {
        var dimensions = catalogue.dimensions();
        var units = new HashMap<String, int[]>();
        codes.forEach((person, own) -> units.put(person, categories(dimensions, own)));
        return Snapshot.of(dimensions, units);
    }

    private static int[] categories(List<Dimension> dimensions, List<String> own) {
        var categories = new int[dimensions.size()];
        for (int d = 0; d < categories.length; d++) {
            categories[d] = dimensions.get(d).category(own.get(d));
        }
        return categories;
    }
}
