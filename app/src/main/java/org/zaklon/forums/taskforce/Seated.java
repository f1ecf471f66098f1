package org.zaklon.forums.taskforce;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zaklon.bodies.Body;
import org.zaklon.bodies.Category;
import org.zaklon.bodies.SeatLine;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.SeatId;

/**
 * Somebody who sits in a task force, and what the seat is for.
 *
 * @param own the open seats of the asker
 * @param seats all open seats
 */
public record Seated(Body body, List<SeatLine> own, List<SeatLine> seats) {
    private static final Set<Category> INVESTIGATE = EnumSet.of(Category.POLICE, Category.JUSTICE);

    public Seated {
        own = List.copyOf(own);
        seats = List.copyOf(seats);
    }

    /** The asker's seat of police or justice; empty for services and others, who never see what belongs to an investigation. */
    public Optional<SeatId> investigates() {
        return own.stream().filter(Seated::investigates).map(SeatLine::seat).findFirst();
    }

    /** Agencies that sit there for anything but police and justice: whom one can ask for support. */
    public List<AgencyCode> services() {
        return seats.stream().filter(s -> !investigates(s)).flatMap(s -> s.ofAgency().stream()).distinct().toList();
    }

    private static boolean investigates(SeatLine seat) {
        return INVESTIGATE.contains(seat.category());
    }
}
