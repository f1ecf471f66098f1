package org.zaklon.people;

import java.time.Instant;
import org.zaklon.kernel.AgencyCode;

/**
 * A person of the vault, opened for a permitted reader.
 *
 * @param agency whose record it is
 * @param recordedAt when this version was written
 */
public record KnownPerson(PersonId id, AgencyCode agency, Identity identity, Instant recordedAt) {}
