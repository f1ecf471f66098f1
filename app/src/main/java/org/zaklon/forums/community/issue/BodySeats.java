package org.zaklon.forums.community.issue;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zaklon.access.body.BodyRegister.Post;
import org.zaklon.bodies.Bodies;
import org.zaklon.bodies.SeatLine;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.SeatId;

/**
 * Seats as the body has them on the day an issue is raised. A seat stays whoever sits there, so the audience follows the people; a
 * seat that is added later does not read what was kept to others before.
 */
@Component
class BodySeats implements Seats {
    /** Where no seat qualifies: a seat that does not exist, so that the audience is never empty and so never everybody. */
    private static final SeatId NOBODY = new SeatId(new UUID(0, 0));

    private final Bodies bodies;

    BodySeats(Bodies bodies) {
        this.bodies = bodies;
    }

    @Override
    public List<SeatId> audience(BodyId body, Sensitivity sensitivity) {
        return switch (sensitivity) {
            case OPEN -> List.of();
            case AGENCIES -> orNobody(bodies.seats(body).stream().filter(s -> s.ofAgency().isPresent()).map(SeatLine::seat).toList());
            case KEEPERS -> orNobody(bodies.seats(body).stream().filter(s -> s.post() != Post.MEMBER).map(SeatLine::seat).toList());
        };
    }

    private static List<SeatId> orNobody(List<SeatId> seats) {
        return seats.isEmpty() ? List.of(NOBODY) : seats;
    }
}
