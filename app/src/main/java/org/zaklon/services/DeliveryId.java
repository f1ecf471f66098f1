package org.zaklon.services;

import java.util.Objects;
import java.util.UUID;
import org.zaklon.kernel.Id;

/** The unguessable identity of one delivery of help. */
public record DeliveryId(UUID value) implements Id {
    public DeliveryId {
        Objects.requireNonNull(value);
    }

    public static DeliveryId fresh() {
        return new DeliveryId(UUID.randomUUID());
    }
}
