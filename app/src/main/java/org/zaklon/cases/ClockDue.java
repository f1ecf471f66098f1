package org.zaklon.cases;

import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.UnitCode;

/**
 * A clock of a case came near its end, or to it; published once for each.
 *
 * @param timer the id of a timer of the profile
 * @param over whether it has ended, and not only comes near
 */
public record ClockDue(CaseId caseId, UnitCode unit, String timer, boolean over) {}
