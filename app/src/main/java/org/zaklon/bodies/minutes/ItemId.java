package org.zaklon.bodies.minutes;

import java.util.Objects;
import java.util.UUID;
import org.zaklon.kernel.Id;

/** The unguessable identity of an item of an agenda. */
public record ItemId(UUID value) implements Id {
    public ItemId {
        Objects.requireNonNull(value);
    }

    public static ItemId fresh() {
        return new ItemId(UUID.randomUUID());
    }
}
