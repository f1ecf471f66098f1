package org.zaklon.bodies;

import java.util.Optional;
import java.util.UUID;
import org.zaklon.access.Actor;
import org.zaklon.ui.Words;

/** Knows what items and actions of one kind are about; implemented by the rooms above, so that this one knows none of them. */
public interface Subjects {
    String kind();

    /** What to call it before this reader; empty where the reader may not know of it. Asked inside {@code Work}. */
    Optional<String> title(Actor reader, UUID id, Words words);

    /** Where its page is; empty where it has none. */
    default Optional<String> path(UUID id) {
        return Optional.empty();
    }
}
