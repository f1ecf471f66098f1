package org.zaklon.bodies.actions;

import java.util.Objects;
import java.util.UUID;
import org.zaklon.kernel.Id;

/** The unguessable identity of something that a body agreed to be done. */
public record ActionId(UUID value) implements Id {
    public ActionId {
        Objects.requireNonNull(value);
    }

    public static ActionId fresh() {
        return new ActionId(UUID.randomUUID());
    }
}
