package org.zaklon.forums.taskforce.reference;

import java.util.Objects;
import java.util.UUID;
import org.zaklon.kernel.Id;

/** The unguessable identity of one entry. */
public record ReferenceId(UUID value) implements Id {
    public ReferenceId {
        Objects.requireNonNull(value);
    }

    public static ReferenceId fresh() {
        return new ReferenceId(UUID.randomUUID());
    }
}
