package org.zaklon.access;

import java.util.Objects;
import java.util.Optional;
import org.zaklon.audit.Entry;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.UnitCode;
import org.zaklon.kernel.UnitFunction;

/**
 * Who acts: one person in one role in one unit. It is read from the tables at every request, never from a token, so that a
 * change of role or a suspension works at once.
 *
 * @param area the area a coordinator coordinates or a unit mainly serves; null where it serves the country
 */
public record Actor(AccountId account, AgencyCode agency, UnitCode unit, UnitFunction function, Role role, AreaCode area) {
    public Actor {
        Objects.requireNonNull(account);
        Objects.requireNonNull(agency);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(function);
        Objects.requireNonNull(role);
    }

    public Optional<AreaCode> coordinatedArea() {
        return Optional.ofNullable(area);
    }

    /** A new line of the log by this actor. */
    public Entry entry(String act) {
        return Entry.of(account.value(), agency.value(), unit.value(), role.name(), act);
    }

    public Entry entry(Act act) {
        return entry(act.name());
    }

    public boolean is(Role... roles) {
        for (var one : roles) {
            if (role == one) {
                return true;
            }
        }
        return false;
    }
}
