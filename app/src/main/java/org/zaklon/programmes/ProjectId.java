package org.zaklon.programmes;

import java.util.Objects;
import java.util.UUID;
import org.zaklon.kernel.Id;

/** The identity of a project. */
public record ProjectId(UUID value) implements Id {
    public ProjectId {
        Objects.requireNonNull(value);
    }

    public static ProjectId fresh() {
        return new ProjectId(UUID.randomUUID());
    }
}
