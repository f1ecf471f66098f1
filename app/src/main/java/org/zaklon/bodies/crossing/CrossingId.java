package org.zaklon.bodies.crossing;

import java.util.Objects;
import java.util.UUID;
import org.zaklon.kernel.Id;

/** The unguessable identity of one event of sharing, disclosing or refusing. */
public record CrossingId(UUID value) implements Id {
    public CrossingId {
        Objects.requireNonNull(value);
    }

    public static CrossingId fresh() {
        return new CrossingId(UUID.randomUUID());
    }
}
