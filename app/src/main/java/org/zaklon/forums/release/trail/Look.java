package org.zaklon.forums.release.trail;

import java.time.Instant;
import org.zaklon.access.Role;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.SeatId;
import org.zaklon.kernel.UnitCode;

/**
 * One look, or one letting look.
 *
 * @param about a code; null where there is nothing to say
 * @param receiver the agency that was let to read; null where it was a seat, or a look
 * @param seat the seat that was let to read; null likewise
 * @param agency who looked, or who let look
 */
public record Look(What what, String about, AgencyCode receiver, SeatId seat, AgencyCode agency, UnitCode unit, Role role, Instant at) {}
