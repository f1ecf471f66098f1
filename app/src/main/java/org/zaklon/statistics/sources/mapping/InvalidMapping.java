package org.zaklon.statistics.sources.mapping;

/** A mapping that cannot be used; the message names the line or the key. */
public final class InvalidMapping extends RuntimeException {
    InvalidMapping(String message) {
        super(message);
    }
}
