package org.zaklon.kernel;

import java.util.List;

/**
 * Why something was refused, as a message key and its arguments; the asker may always see it.
 *
 * @param code a message key that starts with {@code refused.}
 * @param args arguments of the message; never personal data
 */
public record Reason(String code, List<String> args) {
    private static final Reason ABSENT = Reason.of("refused.absent");

    public Reason {
        args = List.copyOf(args);
    }

    public static Reason of(String code, String... args) {
        return new Reason(code, List.of(args));
    }

    /** The one answer for a record that is not there and for one the asker may not know of: both look alike (law 2). */
    public static Reason absent() {
        return ABSENT;
    }
}
