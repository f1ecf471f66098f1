package org.zaklon.migration;

import java.util.Objects;
import java.util.UUID;
import org.zaklon.kernel.Id;

/** The identity of one file of figures that an agency sent in. */
public record SubmissionId(UUID value) implements Id {
    public SubmissionId {
        Objects.requireNonNull(value);
    }

    public static SubmissionId fresh() {
        return new SubmissionId(UUID.randomUUID());
    }
}
