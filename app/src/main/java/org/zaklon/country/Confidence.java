package org.zaklon.country;

import java.util.Objects;

/**
 * How sure the profile is of a fact, so that nobody takes a lead for law.
 *
 * @param source where the fact comes from
 * @param level how firm it is
 */
public record Confidence(Source source, Level level) {
    public Confidence {
        Objects.requireNonNull(source);
        Objects.requireNonNull(level);
    }

    /** Where a fact was seen; the first letter stands in the profile. */
    public enum Source {
        /** Seen in the primary source. */
        VERIFIED,
        /** Seen in a secondary source. */
        SECONDARY,
        /** Known, not re-read: a lawyer confirms it before use. */
        KNOWN,
        /** Proposed by this project; nobody's rule. */
        PROPOSED
    }

    /** The first letter stands in the profile. */
    public enum Level { HIGH, MEDIUM, LOW }

    /** Whether it may be shown to users as a fact without a remark. */
    public boolean firm() {
        return switch (source) {
            case VERIFIED -> level != Level.LOW;
            case SECONDARY -> level == Level.HIGH;
            case KNOWN, PROPOSED -> false;
        };
    }

    /** The short form of the profile, such as {@code V/H}. */
    @Override
    public String toString() {
        return source.name().charAt(0) + "/" + level.name().charAt(0);
    }
}
