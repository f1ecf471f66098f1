package org.zaklon.migration.compare;

import java.time.Instant;
import org.zaklon.kernel.AgencyCode;

/** A state that a difference came into. @param text may be empty */
public record DiscrepancyStep(DiscrepancyState state, String text, AgencyCode agency, Instant at, Explanation explanation) {}
