package org.zaklon.cases;

import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.UnitCode;

/** A signal came in for a unit that has to take it up. */
public record SignalReceived(CaseId caseId, UnitCode to, boolean child) {}
