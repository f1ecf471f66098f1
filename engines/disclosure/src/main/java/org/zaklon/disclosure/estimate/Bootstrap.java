package org.zaklon.disclosure.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.zaklon.disclosure.Progress;

/**
 * The bias-corrected and accelerated (BCa) bootstrap that repeats the choice of the model in every resample (Chan, Silverman, Vincent 2021,
 * section 3.3; DiCiccio and Efron 1996). Cases are drawn with replacement; the acceleration comes from leaving out one case, once for each
 * history. A resample without an estimate counts as an infinite one: leaving it out would make the interval too short.
 *
 * @param estimates the populations of the resamples, in rising order, infinite where there is none
 * @param acceleration of the interval
 * @param point the population of the table itself
 * @param onePerson by how much the estimate moves at most when one case is left out
 */
record Bootstrap(double[] estimates, double acceleration, double point, double onePerson) {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final int EXTREME = 3;

    static Bootstrap of(CaptureTable table, double point, int resamples, long seed, Progress progress) {
        var weights = IntStream.range(0, table.histories()).mapToDouble(table::count).toArray();
        var parts = new ArrayList<Callable<Double>>();
        for (int part = 0; part < resamples; part++) {
            var stream = part;
            parts.add(() -> population(table.with(new Draws(seed, stream).multinomial(table.total(), weights))));
        }
        var histories = IntStream.range(1, table.histories()).filter(history -> table.count(history) > 0).toArray();
        for (var history : histories) {
            parts.add(() -> population(without(table, history)));
        }
        var all = Parts.all("resamples, each with its own choice of a model", parts, progress);
        var estimates = all.subList(0, resamples).stream().mapToDouble(Double::doubleValue).sorted().toArray();
        var left = all.subList(resamples, all.size());
        var counts = Arrays.stream(histories).mapToObj(table::count).toList();
        return new Bootstrap(estimates, acceleration(left, counts), point,
                left.stream().mapToDouble(one -> Math.abs(one - point)).max().orElse(0));
    }

    /** How many resamples had no estimate. */
    long lost() {
        return Arrays.stream(estimates).filter(Double::isInfinite).count();
    }

    /** The two-sided 95 % interval; its upper end is infinite where too many resamples had no estimate. */
    Interval interval() {
        return new Interval(at(0.025), at(0.975));
    }

    /** Whether an end of the interval is one of the few most extreme resamples, where quantiles are not to be trusted. */
    boolean reachesEnd() {
        return place(0.025) * estimates.length < EXTREME || (1 - place(0.975)) * estimates.length < EXTREME;
    }

    private double at(double probability) {
        return quantile(place(probability));
    }

    /** Which quantile of the resamples stands for a quantile of the estimate. */
    private double place(double probability) {
        var below = (double) Arrays.stream(estimates).filter(estimate -> estimate < point).count() / estimates.length;
        // a point outside all resamples would correct by infinity
        var inside = Math.clamp(below, 0.5 / estimates.length, 1 - 0.5 / estimates.length);
        var bias = NORMAL.inverseCumulativeProbability(inside);
        var moved = bias + NORMAL.inverseCumulativeProbability(probability);
        return NORMAL.cumulativeProbability(bias + moved / (1 - acceleration * moved));
    }

    /** Median-unbiased sample quantile, the eighth definition of Hyndman and Fan (1996). */
    private double quantile(double probability) {
        var place = (estimates.length + 1 / 3.0) * probability + 1 / 3.0;
        var lower = Math.clamp((long) Math.floor(place), 1, estimates.length);
        var upper = Math.clamp(lower + 1L, 1, estimates.length);
        var share = Math.clamp(place - lower, 0, 1);
        return share == 0 ? estimates[lower - 1] : (1 - share) * estimates[lower - 1] + share * estimates[upper - 1];
    }

    private static double acceleration(List<Double> left, List<Long> counts) {
        var total = counts.stream().mapToLong(Long::longValue).sum();
        var mean = 0.0;
        for (int h = 0; h < left.size(); h++) {
            mean += counts.get(h) * left.get(h) / total;
        }
        var squares = 0.0;
        var cubes = 0.0;
        for (int h = 0; h < left.size(); h++) {
            var away = mean - left.get(h);
            squares += counts.get(h) * away * away;
            cubes += counts.get(h) * away * away * away;
        }
        return Double.isFinite(mean) && squares > 0 ? cubes / (6 * Math.pow(squares, 1.5)) : 0;
    }

    private static CaptureTable without(CaptureTable table, int history) {
        var counts = IntStream.range(0, table.histories()).mapToLong(table::count).toArray();
        counts[history]--;
        return table.with(counts);
    }

    private static double population(CaptureTable table) {
        Parts.endIfStopped();
        return Stepwise.choose(table.withoutEmptyLists(), Progress.NONE).map(chosen -> chosen.fit().population()).orElse(Double.POSITIVE_INFINITY);
    }
}
