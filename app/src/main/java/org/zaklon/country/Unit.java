package org.zaklon.country;

import java.util.Optional;
import java.util.Set;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.UnitCode;
import org.zaklon.kernel.UnitFunction;

/**
 * A unit of an agency: what has a queue, receives shares and employs actors.
 *
 * @param areas the areas it serves; it serves everything inside them too
 * @param services codes of services it offers
 * @param place city or municipality, only where public; null for every place that protects people
 */
public record Unit(
        UnitCode code,
        AgencyCode agency,
        UnitFunction function,
        Localised name,
        Set<AreaCode> areas,
        Set<String> services,
        String place,
        Confidence confidence) {
    public Unit {
        areas = Set.copyOf(areas);
        services = Set.copyOf(services);
    }

    public Optional<String> publicPlace() {
        return Optional.ofNullable(place);
    }
}
