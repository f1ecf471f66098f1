package org.zaklon.trainings;

import java.util.function.Function;
import org.zaklon.audit.Entry;

/**
 * Called whenever attendance or a result was recorded: what follows from it happens in the same transaction. Nobody issues a
 * certificate by hand.
 */
public interface Settling {

    /** @param by makes the line of the log: of who acts, or of the platform itself */
    void settle(EnrolmentId enrolment, Function<String, Entry> by);
}
