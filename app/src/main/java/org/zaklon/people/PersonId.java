package org.zaklon.people;

import java.util.Objects;
import java.util.UUID;
import org.zaklon.kernel.Id;

/** The unguessable identity of a person's record in one agency's domain; the same human being may have several. */
public record PersonId(UUID value) implements Id {
    public PersonId {
        Objects.requireNonNull(value);
    }
}
