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

    /**
     * A token by which the same text is known again: without the key nobody makes the token of a guess, and nobody leads a token back.
     *
     * @param realm what the token is for; tokens of two realms cannot be joined
     * @return 32 bytes
     */
    byte[] token(String realm, PersonalText text);
}
