package org.zaklon.forums.taskforce.reference;

import java.time.Instant;
import java.util.Locale;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.SeatId;

/**
 * That an agency works on a case of a task force; which case is known to that agency alone.
 *
 * @param seat from which it was entered: whom to speak with
 * @param purpose of the list {@code reference-purposes}
 * @param withdrawn null while it stands
 */
public record Reference(ReferenceId id, AgencyCode agency, SeatId seat, String purpose, Instant entered, Instant withdrawn) {

    /** What the officer notes in the own file, because the reference itself is not shown again. */
    public String mark() {
        return id.value().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    public boolean stands() {
        return withdrawn == null;
    }
}
