package org.zaklon.migration.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.zaklon.kernel.AgencyCode;

/**
 * One part of a side of a rule.
 *
 * @param sign 1 or -1
 * @param agency the one source that is meant; null where all sources of the dataset are added
 * @param before whether the month before is meant
 */
public record Term(int sign, String dataset, AgencyCode agency, boolean before) {
    private static final Pattern WRITTEN = Pattern.compile("([a-z0-9-]+)(?:@([A-Z0-9-]+))?(<)?");

    /**
     * A side as the profile writes it: {@code asylum-pending< + asylum-applications - asylum-decisions@MS}.
     *
     * @throws IllegalArgumentException where it is none
     */
    public static List<Term> side(String written) {
        var terms = new ArrayList<Term>();
        int sign = 1;
        for (var word : written.strip().split("\\s+")) {
            if (word.equals("+") || word.equals("-")) {
                sign = word.equals("+") ? 1 : -1;
                continue;
            }
            var match = WRITTEN.matcher(word);
            if (!match.matches()) {
                throw new IllegalArgumentException("no side of a rule: " + written);
            }
            terms.add(new Term(sign, match.group(1), match.group(2) == null ? null : new AgencyCode(match.group(2)), match.group(3) != null));
            sign = 1;
        }
        return List.copyOf(terms);
    }
}
