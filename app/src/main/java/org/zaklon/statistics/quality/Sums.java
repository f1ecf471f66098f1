package org.zaklon.statistics.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.zaklon.country.PublishedFigure;

/** Whether figures add up that somebody published about the country, such as sexes of 83 against a total of 82. */
final class Sums {
    /** A whole and what it should be the sum of, by columns of {@code published-figures.csv}. */
    private record Rule(String whole, List<String> parts) {}

    private static final List<Rule> RULES = List.of(
            new Rule("total", List.of("female", "male")),
            new Rule("total", List.of("women", "men", "girls", "boys")),
            new Rule("female", List.of("women", "girls")),
            new Rule("male", List.of("men", "boys")),
            new Rule("children", List.of("girls", "boys")));

    private Sums() {}

    /** The sums that do not hold, by year; where a column was not published there is nothing to compare. */
    static List<Findings.Row> broken(List<PublishedFigure> figures) {
        var broken = new ArrayList<Findings.Row>();
        for (var figure : figures.stream().sorted(Comparator.comparing(PublishedFigure::year)).toList()) {
            for (var rule : RULES) {
                var parts = rule.parts().stream().map(figure::number).toList();
                var whole = figure.number(rule.whole());
                if (whole.isPresent() && parts.stream().allMatch(OptionalInt::isPresent)) {
                    int sum = parts.stream().mapToInt(OptionalInt::getAsInt).sum();
                    if (sum != whole.getAsInt()) {
                        broken.add(new Findings.Row(
                                List.of(String.valueOf(figure.year()), figure.source(), rule.whole(), String.join("+", rule.parts())),
                                Map.of("PARTS", sum, "WHOLE", whole.getAsInt(), "DIFFERENCE", sum - whole.getAsInt())));
                    }
                }
            }
        }
        return broken;
    }
}
