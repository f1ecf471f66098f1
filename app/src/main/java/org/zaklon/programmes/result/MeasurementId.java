package org.zaklon.programmes.result;

import java.util.Objects;
import java.util.UUID;
import org.zaklon.kernel.Id;

/** The identity of what was reached in a period. */
public record MeasurementId(UUID value) implements Id {
    public MeasurementId {
        Objects.requireNonNull(value);
    }

    public static MeasurementId fresh() {
        return new MeasurementId(UUID.randomUUID());
    }
}
