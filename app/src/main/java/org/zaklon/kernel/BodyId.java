package org.zaklon.kernel;

import java.util.Objects;
import java.util.UUID;

/** The unguessable identity of a standing body: a forum, a task force, a working group. */
public record BodyId(UUID value) implements Id {
    public BodyId {
        Objects.requireNonNull(value);
    }

    public static BodyId fresh() {
        return new BodyId(UUID.randomUUID());
    }
}
