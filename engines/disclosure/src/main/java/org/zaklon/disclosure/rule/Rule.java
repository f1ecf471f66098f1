package org.zaklon.disclosure.rule;

/**
 * A rule of publication. It is public: whoever reads the tables knows it (Kerckhoffs), and every attack counts with that.
 *
 * <ul>
 *   <li>{@link OfCount}: decides from the count alone - a threshold, rounding, or both.
 *   <li>{@link CellKey}: adds noise that depends on who is counted.
 *   <li>{@link Dominance}: calls an amount sensitive when few contribute most of it.
 * </ul>
 */
public sealed interface Rule permits Rule.OfCount, CellKey, Dominance {
    /** The rule in words, as it stands beside the table. */
    String words();

    /** A rule that reads nothing but the count. */
    sealed interface OfCount extends Rule permits Threshold, Nearest, LowOrNearest {
        /**
         * What is published of a true count.
         *
         * @throws IllegalArgumentException where the count is negative
         */
        Shown show(long count);

        /**
         * What is published of a count for which the rule itself says too much: a range that unites what the rule tells apart, so that it holds
         * everything that {@link #show} would leave possible.
         */
        Shown coarser(long count);
    }

    /** A count is a whole number of at least 0. */
    static long checked(long count) {
        if (count < 0) {
            throw new IllegalArgumentException("%d is not a count.".formatted(count));
        }
        return count;
    }
}
