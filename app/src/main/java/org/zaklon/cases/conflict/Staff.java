package org.zaklon.cases.conflict;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zaklon.access.Colleagues;
import org.zaklon.access.Colleagues.Colleague;
import org.zaklon.country.Country;
import org.zaklon.kernel.AgencyCode;

/** The people of an agency, of all its units. */
@Component
class Staff {
    private final Country country;
    private final Colleagues colleagues;

    Staff(Country country, Colleagues colleagues) {
        this.country = country;
        this.colleagues = colleagues;
    }

    List<Colleague> of(AgencyCode agency) {
        return country.unitsOf(agency).stream().flatMap(unit -> colleagues.of(unit.code()).stream()).toList();
    }
}
