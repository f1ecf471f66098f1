package org.zaklon.disclosure.estimate;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.ojalgo.matrix.decomposition.Cholesky;
import org.ojalgo.matrix.store.R064Store;

/**
 * The maximum-likelihood fit of a Poisson log-linear model: each cell's count is Poisson, and the logarithm of its mean is the sum of the
 * parameters that stand in it. The intercept is the logarithm of the mean of the cell nobody sees.
 *
 * @param means the fitted mean of each cell of the design
 * @param intercept the logarithm of the dark figure
 * @param deviation the standard error of the intercept, from the inverse Fisher information
 */
record LogLinear(Design design, double[] means, double intercept, double deviation) {
    private static final int MOST_STEPS = 60;
    private static final double ENOUGH = 1e-9;
    private static final double SURELY = 100;

    /** The normal quantile of a two-sided 95 % interval. */
    static final double SIDES = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);

    /**
     * Fits by Newton's method (iteratively reweighted least squares) with halved steps. Converging is itself the proof that the estimate
     * exists: the fitted means are a strictly positive table with the sums of the observed one. Where there is none, some fitted means walk
     * towards 0 by a factor at each step; should they get so near that nothing moves any more, the linear program decides.
     *
     * @return nothing where the estimate does not exist or is not unique; {@link Existence} tells which
     */
    static Optional<LogLinear> fit(Design design) {
        if (Existence.rank(design) < design.width()) {
            return Optional.empty();
        }
        var parameters = start(design);
        for (int step = 0; step < MOST_STEPS && parameters != null; step++) {
            var means = means(design, parameters);
            var system = Cholesky.R064.make(design.width(), design.width());
            var change = system.decompose(information(design, means)) ? solve(system, score(design, means)) : null;
            if (change == null) {
                return Optional.empty();
            }
            if (Arrays.stream(predictor(design, change)).map(Math::abs).max().orElse(0) < ENOUGH) {
                return settled(design, moved(parameters, change, 1), system);
            }
            parameters = improved(design, parameters, change);
        }
        return Optional.empty();
    }

    /**
     * A table without estimate can settle too, where doubles end: its means then are as small as what is left over of the sums. Only means
     * well above that prove a positive table; else the linear program decides.
     */
    private static Optional<LogLinear> settled(Design design, double[] parameters, Cholesky<Double> system) {
        var means = means(design, parameters);
        var rest = Arrays.stream(score(design, means)).map(Math::abs).max().orElse(0);
        if (Arrays.stream(means).min().orElse(0) < SURELY * rest && !Existence.exists(design)) {
            return Optional.empty();
        }
        var first = new double[design.width()];
        first[0] = 1;
        return Optional.of(new LogLinear(design, means, parameters[0], Math.sqrt(solve(system, first)[0])));
    }

    long observed() {
        return Arrays.stream(design.counts()).sum();
    }

    /** All victims: those on lists and those on none. */
    double population() {
        return observed() + Math.exp(intercept);
    }

    /** The 95 % interval of the model as if it had been known beforehand: normal on the scale of the intercept. */
    Interval interval() {
        return new Interval(observed() + Math.exp(intercept - SIDES * deviation), observed() + Math.exp(intercept + SIDES * deviation));
    }

    /** Akaike's criterion; a term of minus infinity counts as a parameter. */
    double aic() {
        var twice = 2.0 * (design.width() + design.infinite().length);
        for (int cell = 0; cell < means.length; cell++) {
            twice -= 2 * PoissonDistribution.of(means[cell]).logProbability((int) design.counts()[cell]);
        }
        return twice;
    }

    /** How many cases the model expects on all lists of the set. */
    double expected(int set) {
        var sum = 0.0;
        for (int cell = 0; cell < means.length; cell++) {
            if ((design.cells()[cell] & set) == set) {
                sum += means[cell];
            }
        }
        return sum;
    }

    /** One step of least squares from counts raised a little, as generalised linear models are begun. */
    private static double[] start(Design design) {
        var weights = Arrays.stream(design.counts()).mapToDouble(count -> count + 0.1).toArray();
        var working = new double[weights.length];
        for (int cell = 0; cell < working.length; cell++) {
            working[cell] = weights[cell] * Math.log(weights[cell]) - 0.1;
        }
        var system = Cholesky.R064.make(design.width(), design.width());
        return system.decompose(information(design, weights)) ? solve(system, sums(design, working)) : null;
    }

    /** The first of the step, its half, its quarter ... that does not lower the likelihood; nothing where none does. */
    private static double[] improved(Design design, double[] parameters, double[] change) {
        var before = likelihood(design, parameters);
        for (var share = 1.0; share > 1e-6; share /= 2) {
            var moved = moved(parameters, change, share);
            if (likelihood(design, moved) >= before - 1e-9 * (1 + Math.abs(before))) {
                return moved;
            }
        }
        return null;
    }

    private static double[] moved(double[] parameters, double[] change, double share) {
        var moved = parameters.clone();
        for (int p = 0; p < moved.length; p++) {
            moved[p] += share * change[p];
        }
        return moved;
    }

    private static double likelihood(Design design, double[] parameters) {
        var predictor = predictor(design, parameters);
        var sum = 0.0;
        for (int cell = 0; cell < predictor.length; cell++) {
            sum += design.counts()[cell] * predictor[cell] - Math.exp(predictor[cell]);
        }
        return Double.isNaN(sum) ? Double.NEGATIVE_INFINITY : sum;
    }

    private static double[] means(Design design, double[] parameters) {
        return Arrays.stream(predictor(design, parameters)).map(Math::exp).toArray();
    }

    private static double[] predictor(Design design, double[] parameters) {
        var predictor = new double[design.size()];
        for (int cell = 0; cell < predictor.length; cell++) {
            for (int p = 0; p < parameters.length; p++) {
                if (design.holds(cell, p)) {
                    predictor[cell] += parameters[p];
                }
            }
        }
        return predictor;
    }

    private static double[] score(Design design, double[] means) {
        var rest = new double[means.length];
        for (int cell = 0; cell < rest.length; cell++) {
            rest[cell] = design.counts()[cell] - means[cell];
        }
        return sums(design, rest);
    }

    private static double[] sums(Design design, double[] cells) {
        var sums = new double[design.width()];
        for (int cell = 0; cell < cells.length; cell++) {
            for (int p = 0; p < sums.length; p++) {
                if (design.holds(cell, p)) {
                    sums[p] += cells[cell];
                }
            }
        }
        return sums;
    }

    private static R064Store information(Design design, double[] weights) {
        var information = R064Store.FACTORY.make(design.width(), design.width());
        for (int p = 0; p < design.width(); p++) {
            for (int q = 0; q <= p; q++) {
                var both = design.parameters()[p] | design.parameters()[q];
                var sum = 0.0;
                for (int cell = 0; cell < weights.length; cell++) {
                    if ((design.cells()[cell] & both) == both) {
                        sum += weights[cell];
                    }
                }
                information.set(p, q, sum);
                information.set(q, p, sum);
            }
        }
        return information;
    }

    private static double[] solve(Cholesky<Double> system, double[] right) {
        return system.getSolution(R064Store.FACTORY.column(right)).toRawCopy1D();
    }
}
