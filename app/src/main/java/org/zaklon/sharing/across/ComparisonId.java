package org.zaklon.sharing.across;

import java.util.Objects;
import java.util.UUID;
import org.zaklon.kernel.Id;

/** The identity of a comparison. */
record ComparisonId(UUID value) implements Id {
    ComparisonId {
        Objects.requireNonNull(value);
    }

    static ComparisonId fresh() {
        return new ComparisonId(UUID.randomUUID());
    }
}
