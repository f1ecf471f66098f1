package org.zaklon.incidents;

import java.util.Set;
import java.util.TreeSet;
import org.zaklon.incidents.routing.Accused;
import org.zaklon.kernel.AreaCode;

/**
 * The coded part of a report. Everything is alleged.
 *
 * @param acts of the list {@code incident-acts}
 * @param area coarse; null where nobody knows
 * @param least how many people it happened to, at least; null where nobody knows
 * @param most the same, at most
 * @param grounds of the list {@code incident-grounds}, as the reporter sees it; empty where nobody knows
 * @param language in which it was told
 */
public record Told(Set<String> acts, When when, AreaCode area, Integer least, Integer most, Accused accused, Set<String> grounds, Teller teller,
        String language) {
    public Told {
        acts = Set.copyOf(acts);
        grounds = Set.copyOf(grounds);
    }

    /** One spelling of everything, so that what was sent can be compared later with what is there. */
    String spelled() {
        return String.join("|", "1", new TreeSet<>(acts).toString(), when.precision() + " " + when.day(), "" + area, least + "-" + most,
                accused.spelled(), new TreeSet<>(grounds).toString(), teller.name(), language);
    }
}
