package org.zaklon.forums.community;

import java.util.Objects;
import java.util.UUID;
import org.zaklon.kernel.Id;

/** The unguessable identity of a record of a forum that is no issue: a mediation, a plan, equipment handed over. */
public record RecordId(UUID value) implements Id {
    public RecordId {
        Objects.requireNonNull(value);
    }

    public static RecordId fresh() {
        return new RecordId(UUID.randomUUID());
    }
}
