package org.zaklon.api;

import org.zaklon.kernel.Outcome;

/** Turns what a use case answers into what an API face returns. */
public final class Answer {

    private Answer() {}

    /**
     * The value of an outcome. A refusal leaves the controller and becomes a problem document with the status that fits.
     *
     * @throws Declined where the outcome is a refusal
     */
    public static <T> T of(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var reason) -> throw new Declined(reason);
        };
    }
}
