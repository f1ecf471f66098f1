package org.zaklon.statistics.release;

import java.util.Objects;
import java.util.UUID;
import org.zaklon.kernel.Id;

/** A proposal, and the edition it may become. */
public record ReleaseId(UUID value) implements Id {
    public ReleaseId {
        Objects.requireNonNull(value);
    }
}
