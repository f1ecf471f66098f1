package org.zaklon.demo.stage;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;

/**
 * The steps of one story, in order. Each is a request that is known again when the play is repeated, so that a play that was cut
 * off goes on where it stopped.
 */
public final class Steps {
    private final String story;
    private int count;

    public Steps(String story) {
        this.story = story;
    }

    public RequestId next() {
        count++;
        return named(story + "/" + count);
    }

    /** The one step of this name in the whole play. */
    public static RequestId named(String step) {
        return new RequestId(UUID.nameUUIDFromBytes(step.getBytes(StandardCharsets.UTF_8)));
    }

    /** The house refuses what the play wants. */
    public static final class Refusal extends IllegalStateException {
        Refusal(Reason reason) {
            super("refused: " + reason.code() + " " + reason.args());
        }
    }

    /** @throws Refusal where the house refuses what the play wants */
    public static <T> T must(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var reason) -> throw new Refusal(reason);
        };
    }
}
