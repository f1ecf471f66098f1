package org.zaklon.disclosure.attack;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.zaklon.disclosure.attack.solve.Chain;

/**
 * Guesses where bounds prove nothing: in what share of all worlds that fit the publications is somebody in a full combination? Worlds are sampled
 * (Markov chain Monte Carlo), so the shares are estimates; nothing here proves that a table is safe.
 */
public final class Posterior {
    private final double[] occupied;

    private Posterior(double[] occupied) {
        this.occupied = occupied;
    }

    /**
     * How the walk is done.
     *
     * @param rounds samples that are counted
     * @param between moves tried between two samples, for each place of a component
     * @param seed of the random numbers
     */
    public record Effort(int rounds, int between, long seed) {
        public static final Effort USUAL = new Effort(400, 20, 1);
    }

    /** All worlds are equally likely. */
    public static Posterior flat(Bounds bounds, Effort effort) {
        return sample(bounds, effort, null);
    }

    /**
     * Persons fall into atoms by chance, independently, with these rates; for instance as the true marginals would make them.
     *
     * @param rate for each atom how many are expected, above 0
     */
    public static Posterior withRates(Bounds bounds, Effort effort, double[] rate) {
        return sample(bounds, effort, rate.clone());
    }

    /** The share of worlds in which somebody is in an atom. */
    public double occupied(int atom) {
        return occupied[atom];
    }

    /** The atoms that an attacker would claim to be occupied, rising. */
    public int[] claims(double above) {
        return IntStream.range(0, occupied.length).filter(atom -> occupied[atom] > above).toArray();
    }

    private static Posterior sample(Bounds bounds, Effort effort, double[] rate) {
        var classes = bounds.classes();
        var rates = new double[classes.count()];
        for (int atom = 0; rate != null && atom < rate.length; atom++) {
            rates[classes.of(atom)] += rate[atom];
        }
        var occupied = new double[classes.atoms()];
        IntToDoubleFunction share = atom -> rate == null ? Double.NaN : rate[atom] / rates[classes.of(atom)];
        for (int atom = 0; atom < occupied.length; atom++) {
            if (!bounds.open(classes.of(atom))) {
                occupied[atom] = inClass(bounds.known(classes.of(atom)), classes.size(classes.of(atom)), share.applyAsDouble(atom));
            }
        }
        for (var part : bounds.parts()) {
            var open = part.component().classes();
            Chain.Prior prior = (place, number) -> rate == null ? splits(number, classes.size(open[place]))
                    : number * Math.log(rates[open[place]]) - factorial(number);
            var chain = new Chain(part.component(), part.moves(), part.world(), prior, effort.seed());
            chain.run(effort.rounds() / 10 * effort.between() * open.length);
            for (int round = 0; round < effort.rounds(); round++) {
                chain.run(effort.between() * open.length);
                for (int atom = 0; atom < occupied.length; atom++) {
                    int place = bounds.open(classes.of(atom)) ? Arrays.binarySearch(open, classes.of(atom)) : -1;
                    if (place >= 0) {
                        occupied[atom] += inClass(chain.world()[place], classes.size(classes.of(atom)), share.applyAsDouble(atom)) / effort.rounds();
                    }
                }
            }
        }
        return new Posterior(occupied);
    }

    /** The chance that one atom of a class of this size has somebody, where the class has so many. */
    private static double inClass(long number, int size, double share) {
        return Double.isNaN(share) ? size == 1 ? Math.min(1, number) : number / (number + size - 1.0) : 1 - Math.pow(1 - share, number);
    }

    /** In how many ways a number splits over the atoms of a class, as a logarithm. */
    private static double splits(long number, int size) {
        return factorial(number + size - 1) - factorial(number) - factorial(size - 1);
    }

    private static double factorial(long n) {
        double log = 0;
        for (long i = 2; i <= n; i++) {
            log += Math.log(i);
        }
        return log;
    }
}
