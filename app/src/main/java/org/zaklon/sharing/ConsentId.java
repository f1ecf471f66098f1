package org.zaklon.sharing;

import java.util.Objects;
import java.util.UUID;
import org.zaklon.kernel.Id;

/** The unguessable identity of one consent. */
public record ConsentId(UUID value) implements Id {
    public ConsentId {
        Objects.requireNonNull(value);
    }

    static ConsentId fresh() {
        return new ConsentId(UUID.randomUUID());
    }
}
