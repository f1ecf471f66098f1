package org.zaklon.migration;

import java.util.Objects;
import java.util.UUID;
import org.zaklon.kernel.Id;

/** The identity of an agreed figure, or of the proposal of one. */
public record FigureId(UUID value) implements Id {
    public FigureId {
        Objects.requireNonNull(value);
    }

    public static FigureId fresh() {
        return new FigureId(UUID.randomUUID());
    }
}
