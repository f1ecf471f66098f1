package org.zaklon.agreements;

import java.util.Objects;
import java.util.Optional;
import org.zaklon.country.Agency;
import org.zaklon.country.Unit;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.UnitCode;

/**
 * Who gives or receives by a rule: one unit, or all units of an agency. A unit of immigration enforcement cannot be written down
 * here, and a whole agency never includes such a unit (law 7; ECRI General Policy Recommendation 16).
 */
public final class Holder implements Comparable<Holder> {
    private final AgencyCode agency;
    private final UnitCode unit;

    private Holder(AgencyCode agency, UnitCode unit) {
        this.agency = Objects.requireNonNull(agency);
        this.unit = unit;
    }

    public static Outcome<Holder> of(Unit unit) {
        return unit.function().mayHoldProtectedData()
                ? Outcome.done(new Holder(unit.agency(), unit.code()))
                : Outcome.refused("refused.agreement-firewall", unit.code().value());
    }

    public static Holder all(Agency agency) {
        return new Holder(agency.code(), null);
    }

    /** As it is stored; the table refuses what {@link #of} refuses. */
    static Holder stored(String agency, String unit) {
        return new Holder(new AgencyCode(agency), unit == null ? null : new UnitCode(unit));
    }

    public AgencyCode agency() {
        return agency;
    }

    /** Empty where all units of the agency are meant. */
    public Optional<UnitCode> unit() {
        return Optional.ofNullable(unit);
    }

    boolean includes(Unit asked) {
        return asked.function().mayHoldProtectedData() && agency.equals(asked.agency())
                && (unit == null || unit.equals(asked.code()));
    }

    /** The unit's code, or the agency's with a star: as it stands in the canonical text and in forms. */
    public String code() {
        return unit == null ? agency + "/*" : unit.value();
    }

    @Override
    public int compareTo(Holder other) {
        return code().compareTo(other.code());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Holder that && agency.equals(that.agency) && Objects.equals(unit, that.unit);
    }

    @Override
    public int hashCode() {
        return Objects.hash(agency, unit);
    }

    @Override
    public String toString() {
        return code();
    }
}
