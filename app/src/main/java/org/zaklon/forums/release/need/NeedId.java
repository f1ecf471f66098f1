package org.zaklon.forums.release.need;

import java.util.Objects;
import java.util.UUID;
import org.zaklon.kernel.Id;

/** The identity of one need in a plan. */
public record NeedId(UUID value) implements Id {
    public NeedId {
        Objects.requireNonNull(value);
    }

    public static NeedId fresh() {
        return new NeedId(UUID.randomUUID());
    }
}
