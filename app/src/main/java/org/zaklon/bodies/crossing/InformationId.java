package org.zaklon.bodies.crossing;

import java.util.Objects;
import java.util.UUID;
import org.zaklon.kernel.Id;

/** The unguessable identity of something told in a body. */
public record InformationId(UUID value) implements Id {
    public InformationId {
        Objects.requireNonNull(value);
    }

    public static InformationId fresh() {
        return new InformationId(UUID.randomUUID());
    }
}
