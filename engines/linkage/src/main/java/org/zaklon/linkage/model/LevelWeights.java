package org.zaklon.linkage.model;

import java.util.ArrayList;
import org.zaklon.linkage.compare.Comparisons;

/** The weights of levels, worked out once for a model. For many pairs whose levels are known already. */
public final class LevelWeights {
    private static final double LN2 = Math.log(2);
    /** Nothing is rarer than this: beyond it a count says more about typing errors than about people. */
    private static final double RAREST = 1e-6;

    private final Comparisons comparisons;
    private final double prior;
    private final double[][] plain;
    private final Dependent[][] dependent;
    private final double[][] logM;
    private final double[][] spread;
    private Strata strata;
    private boolean counted;

    /** The bits of levels where another comparison agrees. */
    private record Dependent(int on, double[] bits) {}

    public LevelWeights(Comparisons comparisons, Model model) {
        var count = comparisons.count();
        if (model.comparisons().size() != count) {
            throw new IllegalArgumentException("the model has %d comparisons, the records %d".formatted(model.comparisons().size(), count));
        }
        this.comparisons = comparisons;
        this.prior = Scorer.weightOf(model.prior());
        this.plain = new double[count][];
        this.dependent = new Dependent[count][];
        this.logM = new double[count][];
        this.spread = new double[count][];
        for (var c = 0; c < count; c++) {
            var weights = model.comparisons().get(c);
            plain[c] = bits(weights.m(), weights.u());
            dependent[c] = weights.dependences().stream()
                    .map(dependence -> new Dependent(position(model, dependence.on()), bits(weights.m(), dependence.u())))
                    .toArray(Dependent[]::new);
            logM[c] = log(weights.m());
            spread[c] = !comparisons.get(c).hasFrequencies() ? new double[0] : new Frequencies(comparisons, c).spread(weights.u());
        }
    }

    private static int position(Model model, String comparison) {
        for (var i = 0; i < model.comparisons().size(); i++) {
            if (model.comparisons().get(i).comparison().equals(comparison)) {
                return i;
            }
        }
        throw new IllegalArgumentException("the model has no comparison '%s'".formatted(comparison));
    }

    /** Frequencies within nationalities, counted when first asked for; null where there are none. */
    synchronized Strata strata() {
        if (!counted) {
            strata = Strata.of(comparisons);
            counted = true;
        }
        return strata;
    }

    /** The weight of any pair before it is looked at, in bits. */
    public double prior() {
        return prior;
    }

    /** The bits of all comparisons together, without the prior. */
    public double sum(int a, int b, byte[] levels, boolean exchanged) {
        var sum = 0.0;
        for (var c = 0; c < levels.length; c++) {
            if (levels[c] >= 0) {
                sum += of(c, a, b, levels, exchanged);
            }
        }
        return sum;
    }

    /** The sum with frequencies taken within the nationality where they are greater there. */
    double cautious(int a, int b, byte[] levels, boolean exchanged, Strata strata) {
        var sum = 0.0;
        for (var c = 0; c < levels.length; c++) {
            if (levels[c] >= 0) {
                sum += of(c, a, b, levels, exchanged, strata);
            }
        }
        return sum;
    }

    /** The bits of one comparison. */
    public double of(int c, int a, int b, byte[] levels, boolean exchanged) {
        return of(c, a, b, levels, exchanged, null);
    }

    private double of(int c, int a, int b, byte[] levels, boolean exchanged, Strata strata) {
        int level = levels[c];
        var bits = plain[c][level];
        if (spread[c].length > level) {
            var frequency = comparisons.frequency(c, level, a, b, exchanged);
            var within = strata == null ? 0 : strata.frequency(c, level, a);
            bits = logM[c][level] - log2(Math.max(RAREST, Math.max(frequency, within) * spread[c][level]));
        }
        for (var other : dependent[c]) {
            if (agrees(other.on(), levels)) {
                bits = Math.min(bits, other.bits()[level]);
            }
        }
        return bits;
    }

    private boolean agrees(int c, byte[] levels) {
        return levels[c] >= 0 && levels[c] <= comparisons.get(c).lastAgreeing();
    }

    Explanation explain(int a, int b, byte[] levels, boolean exchanged) {
        var parts = new ArrayList<Explanation.Part>();
        for (var c = 0; c < levels.length; c++) {
            if (levels[c] >= 0) {
                var bits = of(c, a, b, levels, exchanged);
                var comparison = comparisons.get(c);
                parts.add(new Explanation.Part(
                        comparison.name(), comparison.levels().get(levels[c]), plain[c][levels[c]], bits - plain[c][levels[c]]));
            }
        }
        return new Explanation(prior, parts, exchanged);
    }

    private static double[] bits(double[] m, double[] u) {
        var bits = new double[m.length];
        for (var i = 0; i < m.length; i++) {
            bits[i] = log2(m[i]) - log2(u[i]);
        }
        return bits;
    }

    private static double[] log(double[] values) {
        var logs = new double[values.length];
        for (var i = 0; i < values.length; i++) {
            logs[i] = log2(values[i]);
        }
        return logs;
    }

    private static double log2(double value) {
        return Math.log(value) / LN2;
    }
}
