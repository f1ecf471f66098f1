package org.zaklon.incidents.routing;

import java.util.Set;
import org.zaklon.country.Localised;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.UnitCode;
import org.zaklon.kernel.UnitFunction;

/**
 * A unit to which reports may go, as the profile says.
 *
 * @param proposed whether the form proposes it; the reporter decides
 * @param says what it does, in plain words
 * @param legalBasis why it may receive reports, of the profile's legal bases
 * @param acknowledge the timer until it must say that it has a report
 * @param answer the timer until it must answer
 */
public record Recipient(UnitCode unit, AgencyCode agency, UnitFunction function, boolean proposed, Set<Use> uses, Localised says, String legalBasis,
        String acknowledge, String answer) {
    public Recipient {
        uses = Set.copyOf(uses);
    }
}
