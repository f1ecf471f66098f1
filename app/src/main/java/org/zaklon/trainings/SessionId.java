package org.zaklon.trainings;

import java.util.Objects;
import java.util.UUID;
import org.zaklon.kernel.Id;

/** The unguessable identity of a session: one time that a course is held. */
public record SessionId(UUID value) implements Id {
    public SessionId {
        Objects.requireNonNull(value);
    }

    public static SessionId fresh() {
        return new SessionId(UUID.randomUUID());
    }
}
