package org.zaklon.cases;

import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.UnitCode;

/** A unit did not take up a signal; the reason is a code. */
public record SignalDeclined(CaseId caseId, UnitCode sender, String reason) {}
