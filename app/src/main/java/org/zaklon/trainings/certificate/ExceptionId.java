package org.zaklon.trainings.certificate;

import java.util.Objects;
import java.util.UUID;
import org.zaklon.kernel.Id;

/** The unguessable identity of a certificate that was asked for beside the rule. */
public record ExceptionId(UUID value) implements Id {
    public ExceptionId {
        Objects.requireNonNull(value);
    }
}
