package org.zaklon.agreements;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zaklon.country.Localised;
import org.zaklon.kernel.AgencyCode;

/**
 * One version of an agreement as everybody may know it once it was in force.
 *
 * @param lineage what all versions of the same agreement share
 * @param reference its own number, as people quote it
 * @param title in the languages that have one
 * @param parties in the order of their codes
 * @param since the first day of validity
 * @param until the last day of validity
 * @param endedOn the day on which it ended before its time or gave way to a later version; null otherwise
 */
public record Agreement(
        AgreementId id, UUID lineage, int version, String reference, AgreementKind kind, AgreementState state, Localised title,
        List<AgencyCode> parties, AgencyCode draftedBy, LocalDate since, LocalDate until, LocalDate endedOn) {
    public Agreement {
        parties = List.copyOf(parties);
    }

    public boolean party(AgencyCode agency) {
        return parties.contains(agency);
    }

    /** Whether its clauses hold on a day. */
    public boolean holdsOn(LocalDate day) {
        return state.inForce() && !day.isBefore(since) && !day.isAfter(until);
    }
}
