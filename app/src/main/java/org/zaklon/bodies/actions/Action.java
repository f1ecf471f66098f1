package org.zaklon.bodies.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zaklon.bodies.Subject;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.SeatId;

/**
 * What a body agreed to be done.
 *
 * @param what never with a name
 * @param accountable exactly one agency answers for it
 * @param supporting those that help
 * @param audience the seats that know of it; empty for all of the body and for the accountable agency
 * @param subject what it is about, in a room above; null where nothing there
 * @param meeting where it was agreed, and {@code item} of its agenda; null for one agreed elsewhere
 */
public record Action(ActionId id, BodyId body, String what, AgencyCode accountable, List<AgencyCode> supporting, LocalDate due,
        List<SeatId> audience, Subject subject, UUID meeting, UUID item, ActionState state) {
    public Action {
        supporting = List.copyOf(supporting);
        audience = List.copyOf(audience);
    }

    public boolean overdue(LocalDate today) {
        return !state.over() && due.isBefore(today);
    }

    public boolean restricted() {
        return !audience.isEmpty();
    }

    public Optional<Subject> about() {
        return Optional.ofNullable(subject);
    }
}
