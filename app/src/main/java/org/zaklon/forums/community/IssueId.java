package org.zaklon.forums.community;

import java.util.Objects;
import java.util.UUID;
import org.zaklon.kernel.Id;

/** The unguessable identity of an issue raised in a forum. */
public record IssueId(UUID value) implements Id {
    public IssueId {
        Objects.requireNonNull(value);
    }

    public static IssueId fresh() {
        return new IssueId(UUID.randomUUID());
    }
}
