package org.zaklon.linkage.model;

import org.zaklon.linkage.compare.Comparisons;
import org.zaklon.linkage.records.Kind;

/**
 * Weighs pairs in bits: the logarithm to base 2 of the odds that a pair is one person. 0 is even, 10 is a thousand to one.
 * Not for use by several threads at once; {@link #copy()} is cheap.
 */
public final class Scorer {
    /** Bits from which a pair may be grouped without a human look: a thousand to one. */
    public static final double AUTO = 10;

    private final Comparisons comparisons;
    private final Model model;
    private final LevelWeights weights;
    private final byte[] levels;

    public Scorer(Comparisons comparisons, Model model) {
        this(comparisons, model, new LevelWeights(comparisons, model));
    }

    private Scorer(Comparisons comparisons, Model model, LevelWeights weights) {
        this.comparisons = comparisons;
        this.model = model;
        this.weights = weights;
        this.levels = new byte[comparisons.count()];
    }

    /** The same scorer for another thread. */
    public Scorer copy() {
        return new Scorer(comparisons, model, weights);
    }

    public Comparisons comparisons() {
        return comparisons;
    }

    public double weight(int a, int b) {
        var exchanged = comparisons.levels(a, b, levels);
        return weights.prior() + weights.sum(a, b, levels, exchanged);
    }

    /** How a pair is dealt with. */
    public enum Tier {
        /** Grouped without a human look. */
        AUTO,
        /** Shown to a human. */
        REVIEW,
        /** Not linked. */
        BELOW
    }

    /**
     * A pair of {@link #AUTO} bits or more is grouped without a human look, but only where it keeps that weight when names and
     * dates are taken as frequent as they are within the nationality, and where nothing vetoes it: documents that are not even a typing error apart, or
     * another sex, are for a human to judge, whatever else agrees.
     */
    public Tier tier(int a, int b) {
        var exchanged = comparisons.levels(a, b, levels);
        var weight = weights.prior() + weights.sum(a, b, levels, exchanged);
        if (weight < AUTO) {
            return weight < 0 ? Tier.BELOW : Tier.REVIEW;
        }
        if (isVetoed()) {
            return Tier.REVIEW;
        }
        var cautious = weights.strata() == null
                ? weight
                : weights.prior() + weights.cautious(a, b, levels, exchanged, weights.strata());
        return cautious < AUTO ? Tier.REVIEW : Tier.AUTO;
    }

    private boolean isVetoed() {
        for (var c = 0; c < levels.length; c++) {
            var kind = comparisons.get(c).column().kind();
            if ((kind == Kind.DOCUMENT || kind == Kind.SEX) && levels[c] == comparisons.get(c).levels().size() - 1) {
                return true;
            }
        }
        return false;
    }

    /** The probability that belongs to a weight. */
    public static double probability(double weight) {
        return 1 / (1 + Math.exp(-weight * Math.log(2)));
    }

    /** The weight that belongs to a probability. */
    public static double weightOf(double probability) {
        return Math.log(probability / (1 - probability)) / Math.log(2);
    }

    /** The weight with all its parts. */
    public Explanation explain(int a, int b) {
        var exchanged = comparisons.levels(a, b, levels);
        return weights.explain(a, b, levels, exchanged);
    }
}
