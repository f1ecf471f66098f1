package org.zaklon.agreements.change;

import java.time.Instant;
import org.zaklon.kernel.AgencyCode;

/**
 * What a party would change.
 *
 * @param clause the number it speaks of; empty where it speaks of the whole
 */
record Remark(Instant at, AgencyCode agency, String clause, String text) {}
