package org.zaklon.kernel;

import java.util.Objects;
import java.util.UUID;

/** The unguessable identity of a seat in a standing body: the seat stays, whoever holds it comes and goes. */
public record SeatId(UUID value) implements Id {
    public SeatId {
        Objects.requireNonNull(value);
    }

    public static SeatId fresh() {
        return new SeatId(UUID.randomUUID());
    }
}
