package org.zaklon.country;

import java.util.Optional;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.UnitCode;

/**
 * An area of the country.
 *
 * @param level a code of the list {@code area-levels}
 * @param parent the area around it; null for the country itself
 * @param coordination the unit that coordinates here; null where there is none
 */
public record Area(
        AreaCode code, String level, AreaCode parent, UnitCode coordination, Localised name, Confidence confidence) {

    public Optional<AreaCode> around() {
        return Optional.ofNullable(parent);
    }

    /** The coordination team's unit, where the area has a team. */
    public Optional<UnitCode> team() {
        return Optional.ofNullable(coordination);
    }
}
