package org.zaklon.trainings;

import java.util.Objects;
import java.util.UUID;
import org.zaklon.kernel.Id;

/** The unguessable identity of one learner's place in one session. */
public record EnrolmentId(UUID value) implements Id {
    public EnrolmentId {
        Objects.requireNonNull(value);
    }

    public static EnrolmentId fresh() {
        return new EnrolmentId(UUID.randomUUID());
    }
}
