package org.zaklon.cases;

import java.time.LocalDate;
import org.zaklon.kernel.CaseId;

/**
 * A named body found reasonable grounds. Published in the work of the one who decided, so that a listener writes in the same
 * transaction: the offer of assistance is not a later step (Convention, Art. 12(1)).
 */
public record PresumptionDecided(CaseId caseId, AssertionId assertion, boolean child, LocalDate on) {}
