package org.zaklon.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * A status was asserted: coded facts only, for statistics, which never sees a person.
 *
 * @param statisticalId the same for all assertions of one case, derived with a key, not to be traced back
 * @param level the name of a {@link Level}
 * @param sex a code of the list {@code sex} or the name of a reason for no answer
 * @param ageGroup CHILD, ADULT or UNKNOWN
 * @param forms codes of the list {@code exploitation}; empty where unknown
 * @param citizenshipGroup a code of the list {@code citizenship-groups} or UNKNOWN
 * @param bodyFunction what kind of unit said it
 */
public record StatusAsserted(
        UUID statisticalId, UUID assertionId, String level, LocalDate on, Instant at, String sex, String ageGroup, Set<String> forms,
        String citizenshipGroup, String bodyFunction, String area, boolean child) {
    public StatusAsserted {
        forms = Set.copyOf(forms);
    }
}
