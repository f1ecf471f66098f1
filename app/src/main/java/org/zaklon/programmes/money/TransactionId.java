package org.zaklon.programmes.money;

import java.util.Objects;
import java.util.UUID;
import org.zaklon.kernel.Id;

/** The identity of one line of money. */
public record TransactionId(UUID value) implements Id {
    public TransactionId {
        Objects.requireNonNull(value);
    }

    public static TransactionId fresh() {
        return new TransactionId(UUID.randomUUID());
    }
}
