package org.zaklon.trainings;

import java.util.Objects;
import java.util.UUID;
import org.zaklon.kernel.Id;

/** The unguessable identity of a course. */
public record CourseId(UUID value) implements Id {
    public CourseId {
        Objects.requireNonNull(value);
    }

    public static CourseId fresh() {
        return new CourseId(UUID.randomUUID());
    }
}
