package org.zaklon.demo;

import java.time.LocalDate;
import java.util.Set;

/**
 * One invented case before it is played.
 *
 * @param signalled the day of the first signal
 * @param sex F or M
 * @param age in years at identification
 * @param citizenship alpha-2; the country's own where not foreign
 * @param course how the case goes on
 */
record PlannedCase(
        LocalDate signalled, String given, String surname, String sex, int age, String citizenship, Set<String> forms,
        String area, Course course) {

    /** How far a case comes, as in life. */
    enum Course {
        /** A signal that leads nowhere: the person left, or did not want contact. */
        NO_FOLLOW_UP,
        /** The body decides that the presumption is not confirmed. */
        NOT_CONFIRMED,
        /** Presumed, helped, closed. */
        PRESUMED,
        /** Formally identified, helped, closed. */
        IDENTIFIED,
        /** Presumed, then the person withdraws the consent and goes. */
        WITHDRAWN,
        /** Presumed, in care now. */
        OPEN
    }

    boolean child() {
        return age < 18;
    }

    /** Whether the case counts as a presumed or identified person in the figures of its year. */
    boolean counted() {
        return course != Course.NO_FOLLOW_UP && course != Course.NOT_CONFIRMED;
    }
}
