package org.zaklon.cases.signal;

import java.util.ArrayList;
import java.util.List;
import org.zaklon.cases.Age;
import org.zaklon.country.AgeGroup;
import org.zaklon.country.Country;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.UnitCode;

/**
 * Where a signal may go.
 *
 * @param choices the usual receiver first; of a child, or of somebody not known to be an adult, the only one
 */
record Route(Age age, List<UnitCode> choices) {
    Route {
        choices = List.copyOf(choices);
    }

    static Route of(Country country, Age age, AreaCode area) {
        var routing = country.routingFor(age.group(), area);
        var choices = new ArrayList<UnitCode>();
        choices.add(routing.receiver());
        if (age.group() == AgeGroup.ADULT) {
            choices.addAll(routing.alternatives());
        }
        return new Route(age, choices);
    }

    UnitCode usual() {
        return choices.getFirst();
    }

    boolean allows(UnitCode unit) {
        return choices.contains(unit);
    }
}
