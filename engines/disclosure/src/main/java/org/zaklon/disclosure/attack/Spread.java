package org.zaklon.disclosure.attack;

/**
 * What is settled about a sum so far, from both sides.
 *
 * @param reached the sum has been seen at both ends of this interval, in two worlds that fit the knowledge: an attacker cannot exclude them
 * @param proved no world has the sum outside of this interval
 */
public record Spread(Interval reached, Interval proved) {
    /** Both sides have met: the interval is known exactly. */
    public boolean closed() {
        return reached.equals(proved);
    }

    /** An attacker certainly cannot tell values apart that lie this far from each other. */
    public boolean atLeast(long width) {
        return reached.width() >= width;
    }

    /** An attacker certainly knows the sum more closely than this. */
    public boolean narrowerThan(long width) {
        return proved.width() < width;
    }
}
