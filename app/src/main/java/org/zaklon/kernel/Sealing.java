package org.zaklon.kernel;

import java.util.UUID;

/**
 * Seals text above the database, bound to its record and class, for rooms that keep text and must not see the vault of names.
 * Implemented by the room that holds the keys.
 */
public interface Sealing {

    byte[] seal(UUID record, DataClass dataClass, PersonalText text);

    /** Opens what was sealed for this record and class; bytes from elsewhere do not open. */
    PersonalText open(UUID record, DataClass dataClass, byte[] sealed);
}
