package org.zaklon.incidents;

import java.time.Instant;
import java.util.Set;
import org.zaklon.incidents.routing.Use;
import org.zaklon.incidents.routing.Wish;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.UnitCode;

/** What the reporter wants now for one recipient, and for which uses. */
public record Wished(UnitCode unit, AgencyCode agency, Wish wish, Set<Use> uses, Instant at) {
    public Wished {
        uses = Set.copyOf(uses);
    }
}
