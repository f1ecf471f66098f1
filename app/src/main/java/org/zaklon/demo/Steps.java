package org.zaklon.demo;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;

/**
 * The steps of one story, in order. Each is a request that is known again when the play is repeated, so that a play that was cut
 * off goes on where it stopped.
 */
final class Steps {
    private final String story;
    private int count;

    Steps(String story) {
        this.story = story;
    }

    RequestId next() {
        count++;
        return new RequestId(UUID.nameUUIDFromBytes((story + "/" + count).getBytes(StandardCharsets.UTF_8)));
    }

    /** The house refuses what the play wants. */
    static final class Refusal extends IllegalStateException {
        Refusal(Reason reason) {
            super("refused: " + reason.code() + " " + reason.args());
        }
    }

    /** @throws Refusal where the house refuses what the play wants */
    static <T> T must(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var reason) -> throw new Refusal(reason);
        };
    }
}
