package org.zaklon.forums.community.safety;

import java.time.LocalDate;
import java.util.List;
import org.zaklon.forums.community.RecordId;
import org.zaklon.kernel.AgencyCode;

/**
 * Things handed over to an agency of the forum, and in what condition they were found later.
 *
 * @param kind of the list {@code equipment-kinds}
 * @param serial what is written on it; null where nothing is
 * @param project code of the project that paid; null for none
 */
public record Equipment(RecordId id, String kind, int quantity, String serial, String project, AgencyCode receivedBy, LocalDate on,
        List<Check> checks) {

    /** Where things are found. */
    public enum Condition { IN_USE, STORED, IN_REPAIR, BROKEN, LOST,
        /** Used for something for which it was not given. */
        USED_ELSEWHERE }

    public record Check(LocalDate on, Condition condition) {}

    public Equipment {
        checks = List.copyOf(checks);
    }

    /** What the last check found; null before the first. */
    public Condition condition() {
        return checks.isEmpty() ? null : checks.getLast().condition();
    }
}
