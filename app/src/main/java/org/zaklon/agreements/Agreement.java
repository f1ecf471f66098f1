package org.zaklon.agreements;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
 * @param endedOn the day on which it ended before its time, gave way to a later version or was suspended; null otherwise
 * @param frame its languages and what stands above it
 * @param left parties that withdrew while it goes on among the others, each with the last day on which it was bound
 */
public record Agreement(
        AgreementId id, UUID lineage, int version, String reference, AgreementKind kind, AgreementState state, Localised title,
        List<AgencyCode> parties, AgencyCode draftedBy, LocalDate since, LocalDate until, LocalDate endedOn,
        Frame frame, Map<AgencyCode, LocalDate> left) {
    public Agreement {
        parties = List.copyOf(parties);
        left = Map.copyOf(left);
    }

    public boolean party(AgencyCode agency) {
        return parties.contains(agency);
    }

    /** Whether its clauses hold on a day. */
    public boolean holdsOn(LocalDate day) {
        return state.inForce() && !day.isBefore(since) && !day.isAfter(until);
    }

    /** Whether an agency is bound by it on a day, as far as its own withdrawal goes. */
    public boolean binds(AgencyCode agency, LocalDate day) {
        return party(agency) && !day.isAfter(lastDay(agency));
    }

    /** The last day for one of its parties. */
    LocalDate lastDay(AgencyCode agency) {
        return left.getOrDefault(agency, until);
    }

    /** The parties that have not withdrawn and are not about to. */
    public List<AgencyCode> staying() {
        return parties.stream().filter(p -> !left.containsKey(p)).toList();
    }
}
