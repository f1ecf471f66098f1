package org.zaklon.bodies.minutes;

import java.util.Objects;
import java.util.UUID;
import org.zaklon.kernel.Id;

/** The unguessable identity of a correction of adopted minutes. */
public record CorrectionId(UUID value) implements Id {
    public CorrectionId {
        Objects.requireNonNull(value);
    }

    public static CorrectionId fresh() {
        return new CorrectionId(UUID.randomUUID());
    }
}
