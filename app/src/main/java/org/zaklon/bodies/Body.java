package org.zaklon.bodies;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.zaklon.country.Localised;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.BodyId;

/**
 * A standing body.
 *
 * @param agency keeps it: founded it and gives out its seats; owns nothing of what is said there (law 10)
 * @param mandate what it is for, in words; may be empty where an agreement says so
 * @param agreement reference of the agreement it rests on; null without one
 * @param cadence how often it meets; null where it meets when there is need
 * @param quorum how many places must be taken for the meeting to decide
 */
public record Body(BodyId id, BodyKind kind, Localised name, AgencyCode agency, List<AreaCode> areas, String mandate, String agreement,
        Period cadence, int quorum, BodyState state, LocalDate founded) {
    public Body {
        areas = List.copyOf(areas);
    }

    public Optional<Period> howOften() {
        return Optional.ofNullable(cadence);
    }

    /**
     * Whether it sleeps: no meeting was held for twice its cadence.
     *
     * @param lastHeld the day of its last meeting; null where it never met, so that one counts from its founding
     */
    public boolean dormant(LocalDate lastHeld, LocalDate today) {
        return state == BodyState.ACTIVE && cadence != null
                && today.isAfter((lastHeld == null ? founded : lastHeld).plus(cadence).plus(cadence));
    }
}
