package org.zaklon.forums.release;

import java.util.Objects;
import java.util.UUID;
import org.zaklon.kernel.Id;

/** The unguessable identity of one person's release plan. */
public record PlanId(UUID value) implements Id {
    public PlanId {
        Objects.requireNonNull(value);
    }

    public static PlanId fresh() {
        return new PlanId(UUID.randomUUID());
    }
}
