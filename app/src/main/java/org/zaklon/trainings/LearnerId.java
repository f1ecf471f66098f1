package org.zaklon.trainings;

import java.util.Objects;
import java.util.UUID;
import org.zaklon.kernel.Id;

/** The unguessable identity of a learner in the registry. */
public record LearnerId(UUID value) implements Id {
    public LearnerId {
        Objects.requireNonNull(value);
    }

    public static LearnerId fresh() {
        return new LearnerId(UUID.randomUUID());
    }
}
