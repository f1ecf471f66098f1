package org.zaklon.forums.taskforce.reference;

import java.util.Objects;
import java.util.UUID;
import org.zaklon.kernel.Id;

/** The unguessable identity of what two agencies have in common. */
public record MatchId(UUID value) implements Id {
    public MatchId {
        Objects.requireNonNull(value);
    }

    public static MatchId fresh() {
        return new MatchId(UUID.randomUUID());
    }
}
