package org.zaklon.programmes.result;

import java.util.Objects;
import java.util.UUID;
import org.zaklon.kernel.Id;

/** The identity of an indicator. */
public record IndicatorId(UUID value) implements Id {
    public IndicatorId {
        Objects.requireNonNull(value);
    }

    public static IndicatorId fresh() {
        return new IndicatorId(UUID.randomUUID());
    }
}
