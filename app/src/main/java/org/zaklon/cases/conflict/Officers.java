package org.zaklon.cases.conflict;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.access.Notifications;
import org.zaklon.access.Role;
import org.zaklon.country.Country;

/** Tells the agency's officers for data protection what others do about conflicts: keeping somebody away can also hide a case. */
@Component
class Officers {
    private final Notifications notifications;
    private final Country country;

    Officers(Notifications notifications, Country country) {
        this.notifications = notifications;
        this.country = country;
    }

    void tell(Actor actor) {
        if (actor.role() != Role.DPO) {
            country.unitsOf(actor.agency())
                    .forEach(unit -> notifications.tell(unit.code(), Set.of(Role.DPO), "cases.conflict.notice"));
        }
    }
}
