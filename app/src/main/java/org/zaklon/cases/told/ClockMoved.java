package org.zaklon.cases.told;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A clock of a case started, got more time or was ended: coded facts only. That it ran out is not told; it follows from the day on which
 * it was due.
 *
 * @param fact drawn by chance for this telling alone
 * @param statisticalId the same for everything told about one case, derived with a key, not to be traced back
 * @param clock the same for everything told about one clock, derived likewise
 * @param timer the id of a timer of the profile
 * @param step STARTED, EXTENDED or ENDED
 * @param due the day on which it ends
 * @param inTime whether it was ended before it ran out; null where it was not ended
 * @param why the name of a {@link org.zaklon.cases.clock.Why}; null where it started
 */
public record ClockMoved(
        UUID fact, UUID statisticalId, UUID clock, String timer, String step, LocalDate due, Boolean inTime, String why,
        String bodyFunction, String area, boolean child, Instant at) {}
