package org.zaklon.sharing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.UnitCode;

/**
 * A share as it stands.
 *
 * @param pseudonym of the case when it was shared; may be null
 * @param flowsBack classes of the receiver's own entries that it states will be opened to the giver
 * @param answers the share that this one answers; null for a share of its own
 * @param until when reading stops at the latest
 * @param endedAt null while nobody ended it
 * @param endedWhy a code; null while nobody ended it
 */
public record Share(
        ShareId id, CaseId caseId, String pseudonym, AgencyCode fromAgency, UnitCode from, AgencyCode toAgency, UnitCode to,
        Purpose purpose, String ground, Instant sharedAt, Instant until, Set<DataClass> flowsBack, ShareId answers,
        Instant endedAt, String endedWhy, List<Part> parts) {

    /**
     * One class of a share, with its basis.
     *
     * @param source the identity of the agreement or of the consent; null where it is an article of law
     * @param reference the agreement's number, or the identity of the article; empty where it is a consent
     * @param version of the agreement; 0 where it is none
     * @param clause its number in the agreement; null where it is none
     * @param endedAt null while it is open
     */
    public record Part(
            DataClass dataClass, Kind kind, UUID source, String reference, int version, String clause, Instant until,
            Instant endedAt) {

        static Part of(DataClass dataClass, Basis basis) {
            return switch (basis) {
                case Basis.AgreementClause(var clause, var until) -> new Part(dataClass, Kind.CLAUSE, clause.agreementId().value(),
                        clause.reference(), clause.version(), clause.clauseNumber(), until, null);
                case Basis.Consent(var consent, var until) ->
                        new Part(dataClass, Kind.CONSENT, consent.value(), "", 0, null, until, null);
                case Basis.Law(var article, var until) -> new Part(dataClass, Kind.LAW, null, article.id(), 0, null, until, null);
            };
        }

        /** The same basis for another class. */
        Part withClass(DataClass other) {
            return new Part(other, kind, source, reference, version, clause, until, null);
        }

        /** How it is named in the log: codes, no text. */
        public String code() {
            return switch (kind) {
                case CLAUSE -> "%s CLAUSE %s v%d %s".formatted(dataClass.code(), reference, version, clause);
                case CONSENT -> "%s CONSENT %s".formatted(dataClass.code(), source);
                case LAW -> "%s LAW %s".formatted(dataClass.code(), reference);
            };
        }
    }

    /** Which sort of basis. Where several parts could be named, the first of these is: it ends soonest. */
    public enum Kind { CONSENT, CLAUSE, LAW }

    public Share {
        flowsBack = Set.copyOf(flowsBack);
        parts = List.copyOf(parts);
    }

    /** Whether the receiver reads anything by it at a moment. */
    public boolean live(Instant at) {
        return endedAt == null && at.isBefore(until) && !classes().isEmpty();
    }

    /** Classes that nobody ended. */
    public Set<DataClass> classes() {
        return parts.stream().filter(p -> p.endedAt() == null).map(Part::dataClass).collect(Collectors.toSet());
    }

    public Optional<ShareId> answered() {
        return Optional.ofNullable(answers);
    }
}
