package org.zaklon.migration;

import java.util.Objects;
import java.util.UUID;
import org.zaklon.kernel.Id;

/** The identity of a bulletin, or of the proposal of one. */
public record BulletinId(UUID value) implements Id {
    public BulletinId {
        Objects.requireNonNull(value);
    }

    public static BulletinId fresh() {
        return new BulletinId(UUID.randomUUID());
    }
}
