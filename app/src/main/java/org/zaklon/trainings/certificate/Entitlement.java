package org.zaklon.trainings.certificate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.zaklon.trainings.Rule;

/**
 * Whether a certificate follows from what is recorded: a function of presence and result and of nothing else. Who issues one by hand
 * issues one wrongly some day (moodle-mod_customcert, issue 662).
 */
sealed interface Entitlement {

    /** It follows. */
    record Earned() implements Entitlement {}

    /** It does not follow yet and still may. */
    record Open() implements Entitlement {}

    /** The session is over and what was asked for was not reached. A test may still be repeated. */
    record Missed(boolean presence, boolean result) implements Entitlement {}

    /**
     * @param days of the session, in order
     * @param present days on which the learner was there
     * @param results of tests afterwards, each in per cent
     * @param today before the last day nothing follows
     */
    static Entitlement of(Rule rule, List<LocalDate> days, Set<LocalDate> present, Collection<Integer> results, LocalDate today) {
        long there = days.stream().filter(present::contains).count();
        boolean enough = there * 100 >= (long) rule.attendancePercent() * days.size();
        boolean passed = rule.passPercent() == null || (!results.isEmpty() && Collections.max(results) >= rule.passPercent());
        boolean over = !today.isBefore(days.getLast());
        // a course that asks for no presence is over for whoever passed its test
        if (passed && (rule.attendancePercent() == 0 || (enough && over))) {
            return new Earned();
        }
        return today.isAfter(days.getLast()) ? new Missed(!enough, !passed) : new Open();
    }
}
