package org.zaklon.sharing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.UnitCode;

/**
 * That named recipient may read these classes for this purpose until then, because the person, or who may speak for a child,
 * agreed. It is never a condition of help, and says nothing about working with the police.
 *
 * @param withheld classes that the person wants kept from this recipient
 * @param ownView what the child says; null for an adult who speaks for herself
 * @param givenOn the day on which it was given
 * @param endedAt null while it holds
 */
public record Consent(
        ConsentId id, CaseId caseId, AgencyCode agency, UnitCode unit, AgencyCode toAgency, UnitCode to, Purpose purpose,
        Set<DataClass> classes, Set<DataClass> withheld, Form form, GivenBy givenBy, OwnView ownView, LocalDate givenOn,
        Instant until, Instant recordedAt, Instant endedAt, End end) {

    /** How it was given. */
    public enum Form { WRITTEN, ORAL, THUMBPRINT, WITNESSED }

    /** Who gave it. For a child it is the guardian or the centre for social work, and the child is heard. */
    public enum GivenBy { PERSON, GUARDIAN, SOCIAL_WORK }

    /** The child's own view (Convention on the Rights of the Child, Art. 12). */
    public enum OwnView { AGREES, AGREES_IN_PART, DISAGREES, TOO_YOUNG, NOT_ASKED, REFUSED }

    /** Why it no longer holds. */
    public enum End {
        WITHDRAWN,
        /** A later consent for the same recipient and purpose took its place. */
        REPLACED
    }

    public Consent {
        classes = Set.copyOf(classes);
        withheld = Set.copyOf(withheld);
    }

    public boolean holds(Instant at) {
        return endedAt == null && at.isBefore(until);
    }

    public Optional<OwnView> heard() {
        return Optional.ofNullable(ownView);
    }
}
