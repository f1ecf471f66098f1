package org.zaklon.disclosure.estimate;

/** From low to high, both included, in persons. */
public record Interval(double low, double high) {
    /** The smallest interval that holds this one and the value. */
    Interval and(double value) {
        return new Interval(Math.min(low, value), Math.max(high, value));
    }

    /** The smallest interval that holds both. */
    Interval and(Interval other) {
        return and(other.low).and(other.high);
    }
}
