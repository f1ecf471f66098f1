package org.zaklon.people;

/**
 * Somebody the own agency knows already who may be the one looked for.
 *
 * @param how why the record was found; a human says whether it is the same person
 */
public record Match(KnownPerson person, How how) {

    /** Why a record was found, the surest first. */
    public enum How { SAME_DOCUMENT, SAME_NAME, SIMILAR_NAME }
}
