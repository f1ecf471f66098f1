package org.zaklon.agreements.file;

import java.util.Objects;
import java.util.UUID;
import org.zaklon.kernel.Id;

/** The unguessable identity of one file. */
public record FileId(UUID value) implements Id {
    public FileId {
        Objects.requireNonNull(value);
    }
}
