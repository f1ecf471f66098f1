package org.zaklon.migration;

import java.util.Objects;
import java.util.UUID;
import org.zaklon.kernel.Id;

/** The identity of one place where two sources differ. */
public record DiscrepancyId(UUID value) implements Id {
    public DiscrepancyId {
        Objects.requireNonNull(value);
    }

    public static DiscrepancyId fresh() {
        return new DiscrepancyId(UUID.randomUUID());
    }
}
