package org.zaklon.sharing.desk;

import java.util.Objects;
import java.util.UUID;
import org.zaklon.kernel.Id;

/** The identity of a recorded disclosure or refusal. */
record RecordId(UUID value) implements Id {
    RecordId {
        Objects.requireNonNull(value);
    }

    static RecordId fresh() {
        return new RecordId(UUID.randomUUID());
    }
}
