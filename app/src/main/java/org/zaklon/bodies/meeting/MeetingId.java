package org.zaklon.bodies.meeting;

import java.util.Objects;
import java.util.UUID;
import org.zaklon.kernel.Id;

/** The unguessable identity of a meeting. */
public record MeetingId(UUID value) implements Id {
    public MeetingId {
        Objects.requireNonNull(value);
    }

    public static MeetingId fresh() {
        return new MeetingId(UUID.randomUUID());
    }
}
