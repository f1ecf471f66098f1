package org.zaklon.disclosure.rule;

import java.util.Arrays;

/**
 * Rules for amounts, such as compensation paid: a cell is sensitive when its largest contributors stand out (Hundepool et al.,
 * <em>Statistical Disclosure Control</em>, 2012, 4.2).
 */
public sealed interface Dominance extends Rule permits Dominance.Share, Dominance.Prior {
    /**
     * Whether an amount must be hidden.
     *
     * @param amount the whole amount of the cell
     * @param contributions what each contributes, in any order
     */
    boolean sensitive(long amount, long... contributions);

    /**
     * By how much the upper end of an attacker's interval must exceed a sensitive amount, so that with the upper end in its place the
     * rule would no longer call it sensitive (Hundepool et al. 2012, table 4.2); at least 1.
     */
    long room(long amount, long... contributions);

    /**
     * The (n,k) rule: the n largest contribute more than k per cent.
     *
     * @param n at least 1
     * @param percent above 0 and below 100
     */
    record Share(int n, double percent) implements Dominance {
        public Share {
            if (n < 1 || !(percent > 0 && percent < 100)) {
                throw new IllegalArgumentException("The rule (n,k) needs n of at least 1 and k between 0 and 100.");
            }
        }

        @Override
        public boolean sensitive(long amount, long... contributions) {
            return largest(contributions, n) * 100.0 > percent * amount;
        }

        @Override
        public long room(long amount, long... contributions) {
            return Math.max(1, (long) Math.ceil(largest(contributions, n) * 100.0 / percent - amount));
        }

        @Override
        public String words() {
            return "An amount is not shown where the %d largest contribute more than %s %% of it.".formatted(n, percent);
        }
    }

    /**
     * The p% rule: the second largest, who knows his own part, could estimate the largest to within p per cent.
     *
     * @param percent above 0
     */
    record Prior(double percent) implements Dominance {
        public Prior {
            if (!(percent > 0)) {
                throw new IllegalArgumentException("The rule p% needs a p above 0.");
            }
        }

        @Override
        public boolean sensitive(long amount, long... contributions) {
            return (amount - largest(contributions, 2)) * 100.0 < percent * largest(contributions, 1);
        }

        @Override
        public long room(long amount, long... contributions) {
            return Math.max(1, (long) Math.ceil(percent / 100 * largest(contributions, 1) - (amount - largest(contributions, 2))));
        }

        @Override
        public String words() {
            return "An amount is not shown where one contributor could estimate another to within %s %%.".formatted(percent);
        }
    }

    private static long largest(long[] contributions, int n) {
        var sorted = contributions.clone();
        Arrays.sort(sorted);
        return Arrays.stream(sorted, Math.max(0, sorted.length - n), sorted.length).sum();
    }
}
