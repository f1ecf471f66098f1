package org.zaklon.bodies;

import java.util.Objects;
import java.util.UUID;

/**
 * What an item of an agenda or an action is about, in a room above.
 *
 * @param kind who knows it, such as {@code ISSUE}: the {@link Subjects} of that kind
 */
public record Subject(String kind, UUID id) {
    public Subject {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(id);
    }
}
