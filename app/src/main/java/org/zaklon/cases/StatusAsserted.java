package org.zaklon.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * A status was asserted: coded facts only, for statistics, which never sees a person.
 *
 * @param fact drawn by chance for this telling alone, so that one told twice is counted once; it stands nowhere in the case
 * @param statisticalId the same for all assertions of one case, derived with a key, not to be traced back
 * @param level the name of a {@link Level}
 * @param sex a code of the list {@code sex} or the name of a reason for no answer
 * @param ageGroup CHILD, ADULT or UNKNOWN
 * @param forms codes of the list {@code exploitation}; empty where unknown
 * @param mainForm the one of these that the decision names as the main one; else UNKNOWN
 * @param reach what the profile makes of the answer about borders: INTERNAL, TRANSNATIONAL or UNKNOWN
 * @param citizenshipGroup a code of the list {@code citizenship-groups} or UNKNOWN
 * @param bodyFunction what kind of unit said it
 */
public record StatusAsserted(
        UUID fact, UUID statisticalId, String level, LocalDate on, Instant at, String sex, String ageGroup, Set<String> forms,
        String mainForm, String reach, String citizenshipGroup, String bodyFunction, String area, boolean child) {
    public StatusAsserted {
        forms = Set.copyOf(forms);
    }
}
