package org.zaklon.statistics.facts;

import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;

/**
 * One person, counted once, as recorded with the first decision that makes her countable. Codes only. It is not protected against
 * disclosure: what leaves the house goes through the disclosure engine first.
 *
 * @param pseudonym keyed, not to be traced back; that of her case, or of the first of several cases that an agency knows to be hers
 * @param month of that decision, to cut any period of whole months from; no day leaves the facts
 * @param level PRESUMED or FORMAL: what that decision says
 * @param standing what the latest decision known by the cutoff says: PRESUMED, FORMAL, NOT_CONFIRMED or DECLINED
 * @param sex a code of the list {@code sex}, or UNKNOWN, NOT_ASKED, REFUSED
 * @param age CHILD, ADULT or UNKNOWN, on the day of that decision
 * @param form each person once: the main form that the decision names, else the only form, else SEVERAL; UNKNOWN where none is named
 * @param forms every form that was named, codes of the list {@code exploitation}; may be empty
 * @param citizenship a code of the list {@code citizenship-groups}, or UNKNOWN
 * @param body the function of the unit that decided
 * @param area the area of the team whose case it is
 * @param reach INTERNAL, TRANSNATIONAL or UNKNOWN
 */
public record Person(
        UUID pseudonym, YearMonth month, String level, String standing, String sex, String age, String form, Set<String> forms,
        String citizenship, String body, String area, String reach) {
    public Person {
        forms = Set.copyOf(forms);
    }

    /** The calendar year of {@link #month}. */
    public int year() {
        return month.getYear();
    }
}
