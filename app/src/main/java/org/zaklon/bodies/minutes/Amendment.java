package org.zaklon.bodies.minutes;

import java.time.Instant;
import java.util.Optional;
import org.zaklon.kernel.SeatId;

/**
 * What a seat that attended wants changed in circulated minutes; read by those who read its item.
 *
 * @param answer why it was declined; empty otherwise
 */
public record Amendment(AmendmentId id, ItemId item, SeatId seat, Instant at, String text, State state, Optional<String> answer, SeatId leadSeat) {

    /** What became of it. */
    public enum State { OPEN, TAKEN, DECLINED }
}
