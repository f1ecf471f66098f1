package org.zaklon.sharing;

import java.util.Objects;
import java.util.UUID;
import org.zaklon.kernel.Id;

/** The unguessable identity of a share. */
public record ShareId(UUID value) implements Id {
    public ShareId {
        Objects.requireNonNull(value);
    }

    static ShareId fresh() {
        return new ShareId(UUID.randomUUID());
    }
}
