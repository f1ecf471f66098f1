package org.zaklon.cases;

import org.zaklon.kernel.CaseId;

/** A closed case was taken up again. */
public record CaseReopened(CaseId caseId) {}
