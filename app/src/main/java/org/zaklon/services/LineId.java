package org.zaklon.services;

import java.util.Objects;
import java.util.UUID;
import org.zaklon.kernel.Id;

/** The unguessable identity of a line of help in a case. */
public record LineId(UUID value) implements Id {
    public LineId {
        Objects.requireNonNull(value);
    }

    public static LineId fresh() {
        return new LineId(UUID.randomUUID());
    }
}
