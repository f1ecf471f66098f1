package org.zaklon.published.comparison;

/**
 * A figure as it stands in print.
 *
 * @param low the least it can be
 * @param high the greatest; {@link Long#MAX_VALUE} where nothing is said
 */
public record Printed(String text, long low, long high) {

    /** @throws IllegalArgumentException where it is neither a whole number, nor a bound such as {@code <5}, nor a range such as {@code 10-14} */
    public static Printed of(String text) {
        try {
            if (text.startsWith("<=")) {
                return new Printed(text, 0, Long.parseLong(text.substring(2)));
            }
            if (text.startsWith("<")) {
                return new Printed(text, 0, Long.parseLong(text.substring(1)) - 1);
            }
            if (text.startsWith(">=")) {
                return new Printed(text, Long.parseLong(text.substring(2)), Long.MAX_VALUE);
            }
            if (text.startsWith(">")) {
                return new Printed(text, Long.parseLong(text.substring(1)) + 1, Long.MAX_VALUE);
            }
            int dash = text.indexOf('-');
            if (dash > 0) {
                return new Printed(text, Long.parseLong(text.substring(0, dash)), Long.parseLong(text.substring(dash + 1)));
            }
            long number = Long.parseLong(text);
            return new Printed(text, number, number);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'%s' is no figure.".formatted(text), e);
        }
    }

    public boolean exact() {
        return low == high;
    }

    /** Whether both can be the same number. */
    public boolean agrees(Printed other) {
        return Math.max(low, other.low) <= Math.min(high, other.high);
    }
}
