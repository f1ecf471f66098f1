package org.zaklon.bodies.minutes;

import java.util.Objects;
import java.util.UUID;
import org.zaklon.kernel.Id;

/** The unguessable identity of an amendment to minutes. */
public record AmendmentId(UUID value) implements Id {
    public AmendmentId {
        Objects.requireNonNull(value);
    }

    public static AmendmentId fresh() {
        return new AmendmentId(UUID.randomUUID());
    }
}
