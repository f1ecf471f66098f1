package org.zaklon.sharing.desk;

import java.time.LocalDate;
import java.util.Set;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.Purpose;

/**
 * Data that left the platform: told, shown, handed over or sent to somebody who has no account here.
 *
 * @param whom who exactly received it
 * @param what what was told, in words
 * @param legalBasis the identity of the article; null where the basis is no law
 * @param on the day on which it happened
 */
record Disclosure(
        Recipient recipient, PersonalText whom, Purpose purpose, Set<DataClass> classes, PersonalText what, Ground ground,
        String legalBasis, Informed informed, LocalDate on) {

    enum Recipient { COURT, AUTHORITY, FOREIGN_BODY, EMBASSY, INTERNATIONAL, LAWYER, FAMILY, EMPLOYER_OR_SCHOOL, OTHER }

    enum Ground { CONSENT, LAW, COURT_ORDER, VITAL }

    /** Whether and when the person was told. */
    enum Informed { BEFORE, AFTER, NOT_SAFE, NOT_ALLOWED }

    Disclosure {
        classes = Set.copyOf(classes);
    }
}
