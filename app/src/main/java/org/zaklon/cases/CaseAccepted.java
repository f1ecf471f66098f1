package org.zaklon.cases;

import org.zaklon.kernel.CaseId;

/** A unit took up a signal. */
public record CaseAccepted(CaseId caseId) {}
