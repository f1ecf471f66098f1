package org.zaklon.forums.taskforce.support;

import java.util.Objects;
import java.util.UUID;
import org.zaklon.kernel.Id;

/** The unguessable identity of one request for support. */
public record SupportId(UUID value) implements Id {
    public SupportId {
        Objects.requireNonNull(value);
    }

    public static SupportId fresh() {
        return new SupportId(UUID.randomUUID());
    }
}
