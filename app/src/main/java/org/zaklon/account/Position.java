package org.zaklon.account;

import java.util.Objects;
import org.zaklon.access.Role;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.UnitCode;

/**
 * In which unit and role somebody acts.
 *
 * @param area the coordinated area of a team coordinator, or where somebody mainly works; null for the whole reach of the unit
 */
public record Position(UnitCode unit, Role role, AreaCode area) {
    public Position {
        Objects.requireNonNull(unit);
        Objects.requireNonNull(role);
    }
}
