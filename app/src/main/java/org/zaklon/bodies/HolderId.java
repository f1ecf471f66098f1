package org.zaklon.bodies;

import java.util.Objects;
import java.util.UUID;
import org.zaklon.kernel.Id;

/** The unguessable identity of one holding of one place: somebody, in a seat, for a time. */
public record HolderId(UUID value) implements Id {
    public HolderId {
        Objects.requireNonNull(value);
    }

    public static HolderId fresh() {
        return new HolderId(UUID.randomUUID());
    }
}
