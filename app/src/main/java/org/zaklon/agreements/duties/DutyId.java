package org.zaklon.agreements.duties;

import java.util.Objects;
import java.util.UUID;
import org.zaklon.kernel.Id;

/** The identity of an obligation, of its evidence or of a review. */
public record DutyId(UUID value) implements Id {
    public DutyId {
        Objects.requireNonNull(value);
    }
}
