package org.zaklon.disclosure.attack;

/** A question stayed open because a solver reached its limit. That is a failure and never counts as safe. */
public final class Unsettled extends RuntimeException {
    Unsettled(String message) {
        super(message);
    }
}
