package org.zaklon.disclosure.attack.solve;

/** A question stayed open because a solver reached its limit. That is a failure and never counts as safe. */
public final class Unsettled extends RuntimeException {
    public Unsettled(String message) {
        super(message);
    }
}
