package org.zaklon.cases;

import java.util.Objects;
import java.util.UUID;
import org.zaklon.kernel.Id;

/** The unguessable identity of one statement about the status. */
public record AssertionId(UUID value) implements Id {
    public AssertionId {
        Objects.requireNonNull(value);
    }

    public static AssertionId fresh() {
        return new AssertionId(UUID.randomUUID());
    }
}
