package org.zaklon.migration.terms;

import java.util.regex.Pattern;

/**
 * How small numbers of a dataset are protected when it is published. Written {@code THRESHOLD 5}: numbers from 1 and below 5 are hidden, and whatever they
 * could be worked out from; {@code NEAREST 5}: every number is rounded; {@code LOW_OR_NEAREST 10 5}: both.
 *
 * @param min the least number that is shown, where there is a threshold
 * @param base of the rounding, where there is one
 */
public record Protection(Kind kind, long min, long base) {
    private static final Pattern WRITTEN = Pattern.compile("(THRESHOLD|NEAREST|LOW_OR_NEAREST) (\\d+)(?: (\\d+))?");

    /** The family of rules. */
    public enum Kind { THRESHOLD, NEAREST, LOW_OR_NEAREST }

    /** @throws IllegalArgumentException where it is no rule */
    public static Protection of(String written) {
        var match = WRITTEN.matcher(written);
        if (!match.matches()) {
            throw new IllegalArgumentException("no rule of publication: " + written);
        }
        long first = Long.parseLong(match.group(2));
        return switch (Kind.valueOf(match.group(1))) {
            case THRESHOLD -> new Protection(Kind.THRESHOLD, first, 0);
            case NEAREST -> new Protection(Kind.NEAREST, 0, first);
            case LOW_OR_NEAREST -> new Protection(Kind.LOW_OR_NEAREST, first, Long.parseLong(match.group(3)));
        };
    }
}
