package org.zaklon.trainings.learner;

import java.util.Objects;
import java.util.UUID;
import org.zaklon.kernel.Id;

/** The unguessable identity of a link between a learner and an account, asked for or confirmed. */
public record LinkId(UUID value) implements Id {
    public LinkId {
        Objects.requireNonNull(value);
    }
}
