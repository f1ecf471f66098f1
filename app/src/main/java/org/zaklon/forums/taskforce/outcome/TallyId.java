package org.zaklon.forums.taskforce.outcome;

import java.util.Objects;
import java.util.UUID;
import org.zaklon.kernel.Id;

/** The unguessable identity of what one agency counted for a period. */
public record TallyId(UUID value) implements Id {
    public TallyId {
        Objects.requireNonNull(value);
    }

    public static TallyId fresh() {
        return new TallyId(UUID.randomUUID());
    }
}
