package org.zaklon.cases;

import java.time.Instant;
import java.util.UUID;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.UnitCode;
import org.zaklon.ui.forms.Answers;

/**
 * Answers of one data class that one unit wrote at one time, opened for a permitted reader.
 *
 * @param submission what was sent together has the same
 * @param form the id and version of the form that was answered
 */
public record CaseEntry(
        UUID id, UUID submission, Kind kind, String form, int version, DataClass dataClass, AgencyCode agency, UnitCode unit,
        UUID author, Instant at, Answers answers) {

    /** What an entry is for. */
    public enum Kind { SIGNAL, SCREENING, DECISION, CLOSURE, CONSENT, REFERRAL, ASSESSMENT, PLAN, NOTE }
}
