package org.zaklon.api;

import java.util.List;

/**
 * What was sent cannot be understood: a field is missing, or not what it should be. Thrown by API faces, written as a problem
 * document with status 400. What was typed is never repeated.
 */
public final class Malformed extends RuntimeException {
    private final transient List<Fault> faults;

    /**
     * @param pointer where in the document (RFC 6901), such as {@code /unit}
     * @param key message key of what is wrong
     */
    public record Fault(String pointer, String key) {}

    public Malformed(List<Fault> faults) {
        super("malformed", null, false, false);
        this.faults = List.copyOf(faults);
    }

    public Malformed(String pointer, String key) {
        this(List.of(new Fault(pointer, key)));
    }

    List<Fault> faults() {
        return faults;
    }
}
