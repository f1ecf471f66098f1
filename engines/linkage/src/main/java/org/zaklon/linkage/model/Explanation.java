package org.zaklon.linkage.model;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Why a pair has its weight: the waterfall from the prior over every comparison to the sum, in bits.
 *
 * @param prior where it starts: the odds of any pair
 * @param parts one for each comparison in which both records have a value
 * @param exchanged whether given name and surname were read crosswise
 */
public record Explanation(double prior, List<Part> parts, boolean exchanged) {

    /**
     * @param comparison its name
     * @param level how the values agree, in words
     * @param bits the weight of the level
     * @param rarity what the frequency of the value, or a dependence on another comparison, adds
     */
    public record Part(String comparison, String level, double bits, double rarity) {
        public double total() {
            return bits + rarity;
        }
    }

    public Explanation {
        parts = List.copyOf(parts);
    }

    public double weight() {
        return prior + parts.stream().mapToDouble(Part::total).sum();
    }

    /** The reasons in words, the strongest first; no value of a record is repeated. */
    public String reasons() {
        var reasons = parts.stream()
                .sorted(Comparator.comparingDouble((Part part) -> -Math.abs(part.total())))
                .map(part -> String.format(Locale.ROOT, "%s %s (%+.1f)", part.comparison(), part.level(), part.total()))
                .collect(Collectors.joining("; "));
        return exchanged ? "names read crosswise; " + reasons : reasons;
    }
}
