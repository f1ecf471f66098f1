package org.zaklon.kernel;

import java.util.Objects;
import java.util.UUID;

/** The unguessable identity of a case. */
public record CaseId(UUID value) implements Id {
    public CaseId {
        Objects.requireNonNull(value);
    }

    public static CaseId fresh() {
        return new CaseId(UUID.randomUUID());
    }
}
