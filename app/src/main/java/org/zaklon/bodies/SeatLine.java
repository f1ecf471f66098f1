package org.zaklon.bodies;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zaklon.access.body.BodyRegister.Post;
import org.zaklon.country.Localised;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.SeatId;

/**
 * A seat and who sits there now.
 *
 * @param agency whose seat it is; null for one of a category
 * @param label what the seat is called; may be empty
 * @param places how many sit there; one for a seat of an agency as a rule
 * @param closed since when it is no longer a seat of the body; null while it is
 * @param holders those who sit there now, alternates last
 */
public record SeatLine(SeatId seat, AgencyCode agency, Category category, Post post, Localised label, int places, LocalDate closed,
        List<Member> holders) {
    public SeatLine {
        holders = List.copyOf(holders);
    }

    public Optional<AgencyCode> ofAgency() {
        return Optional.ofNullable(agency);
    }

    public int taken() {
        return (int) holders.stream().filter(h -> !h.alternate()).count();
    }

    public boolean open() {
        return closed == null;
    }
}
