package org.zaklon.trainings;

import java.util.Objects;
import java.util.UUID;
import org.zaklon.kernel.Id;

/** The unguessable identity of a certificate. */
public record CertificateId(UUID value) implements Id {
    public CertificateId {
        Objects.requireNonNull(value);
    }

    public static CertificateId fresh() {
        return new CertificateId(UUID.randomUUID());
    }
}
