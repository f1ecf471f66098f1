package org.zaklon.cases;

import org.zaklon.kernel.CaseId;

/** A case was closed; the reason is a code of the list closure-reasons. */
public record CaseClosed(CaseId caseId, String reason) {}
