package org.zaklon.kernel;

import java.util.UUID;

/** An identity that is a random UUID: unguessable, never derived from what it names. */
public interface Id {
    UUID value();
}
