package org.zaklon.disclosure.privacy;

/**
 * What is promised to each victim: no result of a release is more than e^epsilon times as likely with the rows of this victim as without
 * them, nor the other way round, apart from a chance of delta.
 *
 * @param epsilon above 0, at most 100
 * @param delta above 0 and below 1; should be far below one in the number of victims
 */
public record Guarantee(double epsilon, double delta) {
    public Guarantee {
        if (!(epsilon > 0 && epsilon <= 100)) {
            throw new IllegalArgumentException("Epsilon is " + epsilon + "; it must be above 0 and at most 100.");
        }
        if (!(delta > 0 && delta < 1)) {
            throw new IllegalArgumentException("Delta is " + delta + "; it must be above 0 and below 1.");
        }
    }
}
