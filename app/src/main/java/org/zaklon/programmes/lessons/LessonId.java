package org.zaklon.programmes.lessons;

import java.util.Objects;
import java.util.UUID;
import org.zaklon.kernel.Id;

/** The identity of a lesson. */
public record LessonId(UUID value) implements Id {
    public LessonId {
        Objects.requireNonNull(value);
    }

    public static LessonId fresh() {
        return new LessonId(UUID.randomUUID());
    }
}
