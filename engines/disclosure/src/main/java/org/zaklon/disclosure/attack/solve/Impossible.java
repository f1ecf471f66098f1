package org.zaklon.disclosure.attack.solve;

/** No counts fit what is said. */
public final class Impossible extends RuntimeException {
    public Impossible() {
        super("no counts fit", null, false, false);
    }
}
