package org.zaklon.people;

import java.util.Optional;
import org.zaklon.kernel.PersonalText;
import org.zaklon.people.keys.CanonicalName;

/** Whom one looks for: a name, a year of birth that narrows it, or the number of a document. */
public record Wanted(PersonalText name, Integer birthYear, PersonalText document) {

    public Optional<Integer> year() {
        return Optional.ofNullable(birthYear);
    }

    boolean isEmpty() {
        return CanonicalName.of(name.reveal()).isEmpty() && document.reveal().isBlank();
    }
}
