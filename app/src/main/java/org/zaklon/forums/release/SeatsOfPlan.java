package org.zaklon.forums.release;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zaklon.bodies.Bodies;
import org.zaklon.bodies.SeatLine;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.SeatId;

/** Who can answer for a need and who can be let to read: the open seats of the body. */
@Component
public class SeatsOfPlan {
    private final Bodies bodies;

    SeatsOfPlan(Bodies bodies) {
        this.bodies = bodies;
    }

    public List<SeatLine> open(BodyId body) {
        return bodies.seats(body).stream().filter(SeatLine::open).toList();
    }

    public boolean are(BodyId body, List<SeatId> audience) {
        return open(body).stream().map(SeatLine::seat).collect(Collectors.toCollection(HashSet::new)).containsAll(audience);
    }
}
