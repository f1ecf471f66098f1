package org.zaklon.access.body;

import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.BodyId;

/**
 * What the decision needs to know about one body and one asker.
 *
 * @param agency the agency that keeps the body: it founded it and gives out its seats; it owns nothing of what is said there
 * @param sits whether the asker holds a seat now, as holder or alternate
 * @param keeps whether the asker prepares its meetings: from the chair's or the secretary's seat, or as coordinator of the agency
 */
public record BodyFacts(BodyId id, AgencyCode agency, boolean sits, boolean keeps) {}
