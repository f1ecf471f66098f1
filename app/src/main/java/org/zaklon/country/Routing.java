package org.zaklon.country;

import java.util.List;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.UnitCode;

/**
 * Who receives a signal from an area.
 *
 * @param receiver the unit it goes to unless the sender chooses an alternative
 * @param alternatives units that the sender of a signal about an adult may choose instead; none for a child
 */
public record Routing(AgeGroup age, AreaCode area, UnitCode receiver, List<UnitCode> alternatives, Confidence confidence) {
    public Routing {
        alternatives = List.copyOf(alternatives);
    }
}
