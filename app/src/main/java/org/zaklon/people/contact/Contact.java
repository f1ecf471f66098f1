package org.zaklon.people.contact;

import java.time.Instant;
import java.util.UUID;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.PersonalText;

/**
 * Where or how a person can be reached.
 *
 * @param text the address, the number, what is safe and when; class C2
 */
public record Contact(UUID id, Kind kind, PersonalText text, AgencyCode agency, Instant recordedAt) {

    /** How to reach somebody, and where somebody is: the second is the more dangerous. */
    public enum Kind { CONTACT, WHEREABOUTS }
}
