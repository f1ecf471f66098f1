package org.zaklon.agreements;

import java.util.Objects;
import java.util.UUID;
import org.zaklon.kernel.Id;

/** The unguessable identity of one version of an agreement. */
public record AgreementId(UUID value) implements Id {
    public AgreementId {
        Objects.requireNonNull(value);
    }

    static AgreementId fresh() {
        return new AgreementId(UUID.randomUUID());
    }
}
