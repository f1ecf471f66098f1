package org.zaklon.forums.release;

import java.time.Instant;
import org.zaklon.kernel.AgencyCode;

/**
 * Something that happened to a plan.
 *
 * @param reason a code of {@code plan-reasons}; null where the step needs none
 * @param by the agency that took it
 */
public record PlanStep(PlanState state, String reason, AgencyCode by, Instant at) {}
