package org.zaklon.people;

import java.util.List;
import org.zaklon.people.likeness.Agreement;

/**
 * Somebody the own agency knows already who may be the one looked for.
 *
 * @param agreements why the record was found, field by field; a human says whether it is the same person
 * @param crosswise whether given and family name meet when exchanged
 */
public record Match(KnownPerson person, List<Agreement> agreements, boolean crosswise) {
    public Match {
        agreements = List.copyOf(agreements);
    }
}
