package org.zaklon.trainings;

import java.util.Objects;
import java.util.UUID;
import org.zaklon.kernel.Id;

/** The unguessable identity of one version of a course. */
public record VersionId(UUID value) implements Id {
    public VersionId {
        Objects.requireNonNull(value);
    }

    public static VersionId fresh() {
        return new VersionId(UUID.randomUUID());
    }
}
