package org.zaklon.programmes.lessons;

import java.time.Instant;
import java.time.LocalDate;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;

/**
 * Something that was learned, with who answers for it now.
 *
 * @param source the meeting or workshop, in words
 * @param area null where it holds everywhere
 * @param agreement the reference of an agreement it speaks of; null where of none
 * @param by who wrote it down
 */
public record Lesson(LessonId id, Kind kind, String text, String source, AreaCode area, String agreement, AgencyCode by, AgencyCode owner,
        LocalDate due, State state, Instant at) {

    public enum Kind { GOOD_PRACTICE, BLOCKAGE, RECOMMENDATION }

    public enum State {
        OPEN, TAKEN_UP, DONE, NOT_TAKEN;

        public boolean over() {
            return this == DONE || this == NOT_TAKEN;
        }
    }

    public boolean overdue(LocalDate today) {
        return !state.over() && today.isAfter(due);
    }
}
