package org.zaklon.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.UnitCode;
import org.zaklon.kernel.UnitFunction;

/**
 * One statement about the status: who said what, as which body, with effect of which day, on which basis.
 *
 * @param basis the id of a legal basis of the profile; null where none is needed
 * @param why a code of the list {@code reopen-reasons} where a case was taken up again; otherwise null
 * @param at when it was written down
 * @param submission the entries that hold the reasons; null where there are none
 */
public record Assertion(
        AssertionId id, CaseId caseId, Level level, AgencyCode agency, UnitCode unit, UnitFunction function, UUID author,
        LocalDate decidedOn, String basis, String why, Instant at, UUID submission) {}
