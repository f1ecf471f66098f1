package org.zaklon.sharing.desk;

import java.time.LocalDate;
import java.util.Set;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.Purpose;

/**
 * Somebody asked for data and did not get them. A refusal is recorded like a share, so that it can be defended.
 *
 * @param askedBy code of the agency that asked, or OUTSIDE
 * @param note may be null
 */
record Refusal(String askedBy, Purpose purpose, Set<DataClass> classes, Why why, PersonalText note, LocalDate on) {
    static final String OUTSIDE = "OUTSIDE";

    enum Why { NO_BASIS, NO_CONSENT, NOT_NECESSARY, NOT_SAFE, WRONG_PURPOSE, ENFORCEMENT, OTHER }

    Refusal {
        classes = Set.copyOf(classes);
    }
}
