package org.zaklon.programmes.result;

import java.util.Objects;
import java.util.UUID;
import org.zaklon.kernel.Id;

/** The identity of a period in which an indicator has a target. */
public record PeriodId(UUID value) implements Id {
    public PeriodId {
        Objects.requireNonNull(value);
    }

    public static PeriodId fresh() {
        return new PeriodId(UUID.randomUUID());
    }
}
