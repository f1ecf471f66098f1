package org.zaklon.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * How many persons a year of the demonstration has, by the margins that were published for the real country, so that the
 * invented tables look like the real ones.
 *
 * @param girls known only for some years
 * @param forms how many persons by the set of their forms of exploitation; {@code UNKNOWN} is a form of its own
 */
record YearFigures(
        int year, int total, int female, int male, int children, OptionalInt girls, int foreign, Map<Set<String>, Integer> forms) {

    YearFigures {
        if (female + male != total || children > total || foreign > total
                || forms.values().stream().mapToInt(Integer::intValue).sum() != total) {
            throw new IllegalArgumentException("the margins of " + year + " do not add up to " + total);
        }
    }

    static YearFigures of(Map<String, String> row) {
        var forms = new TreeMap<String, Integer>();
        for (var word : row.get("forms").split(" ")) {
            var parts = word.split(":");
            forms.put(parts[0], Integer.parseInt(parts[1]));
        }
        var sets = forms.entrySet().stream().collect(java.util.stream.Collectors.toMap(
                e -> Set.copyOf(List.of(e.getKey().split("\\+"))), Map.Entry::getValue, Integer::sum, java.util.LinkedHashMap::new));
        return new YearFigures(number(row, "year"), number(row, "total"), number(row, "female"), number(row, "male"),
                number(row, "children"), row.get("girls").isEmpty() ? OptionalInt.empty() : OptionalInt.of(number(row, "girls")),
                number(row, "foreign"), sets);
    }

    private static int number(Map<String, String> row, String column) {
        return Integer.parseInt(row.get(column).strip());
    }

    /** The forms of every person of the year, begging and arranged marriage first: those are mostly children. */
    List<Set<String>> formsChildrenFirst() {
        var childlike = List.of("BEGGING", "CHILD_MARRIAGE_ARRANGED", "FORCED_MARRIAGE", "CRIMINALITY");
        return forms.entrySet().stream()
                .sorted(java.util.Comparator.comparingInt(e -> e.getKey().stream().anyMatch(childlike::contains) ? 0 : 1))
                .flatMap(e -> java.util.Collections.nCopies(e.getValue(), e.getKey()).stream())
                .toList();
    }

    static List<String> columns() {
        return Arrays.asList("year", "total", "female", "male", "children", "girls", "boys", "foreign", "forms", "agrees");
    }
}
