package org.zaklon.kernel;

import java.util.Objects;
import java.util.UUID;

/** The unguessable identity of the account of one person. */
public record AccountId(UUID value) implements Id {
    public AccountId {
        Objects.requireNonNull(value);
    }

    public static AccountId fresh() {
        return new AccountId(UUID.randomUUID());
    }
}
