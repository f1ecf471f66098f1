package org.zaklon.people.subject;

import java.util.Objects;
import java.util.UUID;
import org.zaklon.kernel.Id;

/** The identity of somebody whom a standing body plans for. */
public record SubjectId(UUID value) implements Id {
    public SubjectId {
        Objects.requireNonNull(value);
    }

    public static SubjectId fresh() {
        return new SubjectId(UUID.randomUUID());
    }
}
