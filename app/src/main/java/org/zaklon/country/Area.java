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
 * @param tile where it lies on a map of tiles; null where it is not drawn
 */
public record Area(
        AreaCode code, String level, AreaCode parent, UnitCode coordination, Tile tile, Localised name, Confidence confidence) {

    /** A place on a map of equal tiles, from 1: near to where the area lies, and no claim about its borders. */
    public record Tile(int column, int row) {}


    public Optional<AreaCode> around() {
        return Optional.ofNullable(parent);
    }

    /** The coordination team's unit, where the area has a team. */
    public Optional<UnitCode> team() {
        return Optional.ofNullable(coordination);
    }
}
