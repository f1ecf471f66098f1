package org.zaklon.bodies.meeting;

import java.time.Instant;
import java.time.LocalDate;
import org.zaklon.kernel.BodyId;

/**
 * A meeting of a body.
 *
 * @param number counted within the body, from 1
 * @param place where it meets; empty for one that is only online
 * @param link where it meets online; may be empty
 * @param quorum places that had to be taken when it was planned
 * @param heldOn null until it was held
 * @param adopted when its minutes were adopted; null before
 */
public record Meeting(MeetingId id, BodyId body, int number, MeetingKind kind, MeetingState state, Instant starts, Instant ends, String place,
        String link, int quorum, LocalDate heldOn, Instant adopted) {}
