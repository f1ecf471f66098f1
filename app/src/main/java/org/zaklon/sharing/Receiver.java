package org.zaklon.sharing;

import java.util.Objects;
import org.zaklon.country.Unit;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.UnitCode;
import org.zaklon.kernel.UnitFunction;

/**
 * A unit that may receive a share. For immigration enforcement this type cannot be made, so no share, consent or permit can name
 * it (law 7; ECRI General Policy Recommendation 16).
 */
public final class Receiver {
    private final Unit unit;

    private Receiver(Unit unit) {
        this.unit = unit;
    }

    /** The only way to name a receiving unit. */
    public static Outcome<Receiver> of(Unit unit) {
        return unit.function().mayHoldProtectedData()
                ? Outcome.done(new Receiver(unit))
                : Outcome.refused("refused.firewall-receiver");
    }

    public UnitCode unit() {
        return unit.code();
    }

    public AgencyCode agency() {
        return unit.agency();
    }

    public UnitFunction function() {
        return unit.function();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Receiver that && unit().equals(that.unit());
    }

    @Override
    public int hashCode() {
        return Objects.hash(unit());
    }

    @Override
    public String toString() {
        return unit().value();
    }
}
