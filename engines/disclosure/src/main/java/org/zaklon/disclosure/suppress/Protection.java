package org.zaklon.disclosure.suppress;

/**
 * What a hidden sensitive cell needs: how far the attacker's interval must reach beyond the true value. The protection levels of
 * Fischetti and Salazar (Management Science 47, 2001), in units of the cell's value.
 *
 * @param up the interval must reach at least so far above the true value
 * @param down and at least so far below it
 * @param width and be at least so wide in all
 */
public record Protection(long up, long down, long width) {
    public Protection {
        if (up < 0 || down < 0 || width < 0 || up + down + width == 0) {
            throw new IllegalArgumentException("A protection needs room: up %d, down %d, width %d.".formatted(up, down, width));
        }
    }

    /** An interval of this width, wherever the true value lies in it. */
    public static Protection wide(long width) {
        return new Protection(0, 0, width);
    }

    /** Whether an interval that reaches so far above and below the true value is enough. */
    public boolean reached(long above, long below) {
        return above >= up && below >= down && above + below >= width;
    }
}
