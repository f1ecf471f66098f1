package org.zaklon.disclosure.privacy;

import java.util.Arrays;

/**
 * Adds noise to counts of victims, as long as what was paid for lasts. The only door to the samplers. Not for several threads at once.
 *
 * <p>The <em>sensitivity</em> is how much one victim can change what is counted at once: the greatest number of rows that one victim has.
 * For a table in which a row counts in exactly one cell this is right for the Euclidean norm (Gaussian) and for the sum of sizes (Laplace)
 * alike.
 */
public final class Noise {
    private final RandomBits bits;
    private Rho left;

    Noise(Receipt receipt, RandomBits bits) {
        receipt.use();
        this.left = receipt.rho();
        this.bits = bits;
    }

    /**
     * Noise from the operating system's generator for cryptographic use.
     *
     * @throws IllegalStateException where the receipt was used before: noise drawn twice would be paid once
     */
    public static Noise paidBy(Receipt receipt) {
        return new Noise(receipt, RandomBits.secure());
    }

    public Rho left() {
        return left;
    }

    /**
     * Each cell of one table with discrete Gaussian noise of its own.
     *
     * @throws Overspent where this costs more than is left; nothing is drawn then
     */
    public long[] gaussian(long[] cells, Variance variance, int sensitivity) {
        pay(variance.cost(sensitivity));
        var sampler = new DiscreteGaussian(bits, variance);
        return Arrays.stream(cells).map(cell -> Math.addExact(cell, sampler.next())).toArray();
    }

    /**
     * Each cell of one table with discrete Laplace noise of its own, of scale above/below. Taken alone this promises epsilon = sensitivity
     * * below / above with delta 0; it is charged as what that implies, epsilon^2 / 2 (Bun, Steinke 2016, proposition 1.4).
     *
     * @throws Overspent where this costs more than is left; nothing is drawn then
     */
    public long[] laplace(long[] cells, long above, long below, int sensitivity) {
        var sampler = new DiscreteLaplace(bits, above, below);
        // epsilon^2 / 2 is what Gaussian noise of variance (above / below)^2 costs
        pay(new Variance(Math.multiplyExact(above, above), Math.multiplyExact(below, below)).cost(sensitivity));
        return Arrays.stream(cells).map(cell -> Math.addExact(cell, sampler.next())).toArray();
    }

    private void pay(Rho cost) {
        if (cost.compareTo(left) > 0) {
            throw new Overspent(cost, left);
        }
        left = left.minus(cost);
    }
}
