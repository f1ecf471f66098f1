package org.zaklon.account.clients;

import java.util.Objects;
import java.util.UUID;
import org.zaklon.kernel.Id;

/** The identity of a program that uses the API; also what it calls itself when it asks for a token. */
public record ClientId(UUID value) implements Id {
    public ClientId {
        Objects.requireNonNull(value);
    }
}
