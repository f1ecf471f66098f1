package org.zaklon.api;

import java.util.Optional;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;

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

    /**
     * What was looked for.
     *
     * @throws Declined where there is nothing, as for every absent record
     */
    public static <T> T found(Optional<T> sought) {
        return sought.orElseThrow(() -> new Declined(Reason.absent()));
    }
}
