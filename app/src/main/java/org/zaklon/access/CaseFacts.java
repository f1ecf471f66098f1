package org.zaklon.access;

import java.util.Set;
import java.util.stream.Collectors;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.UnitCode;

/**
 * What the decision needs to know about one case and one asker, read from the tables before it decides.
 *
 * @param agency the agency that manages the case
 * @param assigned whether the asker is assigned now
 * @param blocked whether a conflict of interest keeps the asker or the asker's unit away
 * @param openings what live shares open to the asker's unit now
 */
public record CaseFacts(
        CaseId id, AgencyCode agency, UnitCode unit, AreaCode area, boolean assigned, boolean blocked, Set<Opening> openings) {

    /** Entries of one class that one agency wrote, opened to the asker's unit. */
    public record Opening(AgencyCode from, DataClass dataClass) {}

    public CaseFacts {
        openings = Set.copyOf(openings);
    }

    /** Classes of the entries of one agency that shares open to the asker's unit. */
    public Set<DataClass> openedFrom(AgencyCode from) {
        return openings.stream().filter(o -> o.from().equals(from)).map(Opening::dataClass).collect(Collectors.toSet());
    }
}
