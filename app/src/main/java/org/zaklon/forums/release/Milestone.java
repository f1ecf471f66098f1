package org.zaklon.forums.release;

import java.time.LocalDate;
import java.util.Optional;

/** What should have happened by when, counted back from the day of release. */
public record Milestone(Step step, int months, LocalDate due, Optional<LocalDate> done, State state) {

    /** The four steps of planning; how many months before the release each is due stands in the profile. */
    public enum Step { NOTIFIED, ASSESSED, AGREED, DAY_CHECKED }

    public enum State {
        /** Done by then. */
        DONE,
        /** Done, and after that day. */
        LATE,
        /** Not done, and the day is over. */
        MISSED,
        /** Not done, and due within a month. */
        DUE,
        AHEAD
    }

    /** Whether it was missed, also where it was done later: a release known too late stays known too late. */
    public boolean missed() {
        return state == State.MISSED || state == State.LATE;
    }
}
