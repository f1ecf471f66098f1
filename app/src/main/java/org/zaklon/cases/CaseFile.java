package org.zaklon.cases;

import java.time.Instant;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.UnitCode;

/**
 * The row of a case in a queue: ids, codes and times, nothing about the person.
 *
 * @param pseudonym by which people speak of the case, such as {@code K-7F3Q-29M}
 * @param agency the managing agency, or the one that has to accept the signal
 * @param signalUnit who sent it in
 * @param acceptedAt null until accepted
 * @param closedAt null while open
 * @param closedReason a code of {@code closure-reasons} or {@code signal-decline-reasons}; null while open
 */
public record CaseFile(
        CaseId id, String pseudonym, AgencyCode agency, UnitCode unit, AreaCode area, CaseState state, Age age,
        AgencyCode signalAgency, UnitCode signalUnit, Instant openedAt, Instant acceptedAt, Instant closedAt, String closedReason) {

    public boolean child() {
        return age.child();
    }
}
