package org.zaklon.disclosure.synthetic;

import org.zaklon.disclosure.privacy.Rho;

/**
 * What the rows promise to each person, as it was paid for. It holds for the measured tables and for whatever is made of them.
 *
 * @param rho what was lost
 * @param delta the chance of failure that epsilon is stated for
 * @param rowsOfOne the greatest number of rows of one person; it holds for all of them together
 */
public record Promise(Rho rho, double delta, int rowsOfOne) {
    private static final double DIGITS = 1e6;

    public Promise {
        if (!(delta > 0 && delta < 1)) {
            throw new IllegalArgumentException("Delta is " + delta + "; it must be above 0 and below 1.");
        }
        if (rowsOfOne < 1) {
            throw new IllegalArgumentException("A victim has at least one row.");
        }
    }

    /** The epsilon that follows from rho and delta, rounded up to six digits. */
    public double epsilon() {
        return Math.ceil(rho.epsilon(delta) * DIGITS) / DIGITS;
    }

    /** The same for one person exchanged for another: distance 2 in rows, root of 2 in the Euclidean norm, so twice the loss. */
    public double epsilonForExchange() {
        return Math.ceil(rho.plus(rho).epsilon(delta) * DIGITS) / DIGITS;
    }
}
