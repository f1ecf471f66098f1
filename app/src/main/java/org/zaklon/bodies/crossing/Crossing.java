package org.zaklon.bodies.crossing;

import java.time.Instant;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.SeatId;

/**
 * One event about an item of information; both sides see it.
 *
 * @param to the seat it was shared with or refused to; null for somebody outside
 * @param recipient who it is outside, a kind and never a name; empty inside
 * @param basis agreement, version and clause, or the article; empty for a refusal
 * @param reason why it was refused; else empty
 */
public record Crossing(CrossingId id, InformationId information, Event event, SeatId from, SeatId to, String recipient, Purpose purpose, String basis,
        String reason, Instant at, AgencyCode agency) {

    /** Sharing inside the body, disclosing outside of it, and refusing are three different acts (MAPPA guidance, chapter 12). */
    public enum Event { SHARED, DISCLOSED, REFUSED }
}
