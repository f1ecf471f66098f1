package org.zaklon.kernel;

import java.util.Objects;
import java.util.UUID;

/** Names one attempt to write, chosen by the sender, so that a repeated sending changes nothing a second time. */
public record RequestId(UUID value) implements Id {
    public RequestId {
        Objects.requireNonNull(value);
    }

    public static RequestId fresh() {
        return new RequestId(UUID.randomUUID());
    }
}
