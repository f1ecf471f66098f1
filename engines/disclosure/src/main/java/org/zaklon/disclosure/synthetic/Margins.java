package org.zaklon.disclosure.synthetic;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.zaklon.disclosure.table.Dimension;

/**
 * Where the true count of a cell lies, from the noisy tables and the known spread of their noise. A sum of discrete Gaussian noise is taken
 * for normal, which at a variance of 1 and more differs by less than anything printed; ranges are rounded outwards.
 */
final class Margins {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private final List<Dimension> dimensions;
    private final List<Measured> measured;

    Margins(List<Dimension> dimensions, List<Measured> measured) {
        this.dimensions = dimensions;
        this.measured = measured;
    }

    record Range(long low, long high) {}

    /** @param cell one category for each dimension */
    Range range(int[] cell) {
        var named = named(cell);
        return named.size() <= 2 ? range(cell, named, 1 - Answer.CONFIDENCE) : around(cell, named);
    }

    List<Integer> named(int[] cell) {
        var named = new ArrayList<Integer>();
        for (int d = 0; d < cell.length; d++) {
            if (cell[d] != dimensions.get(d).total()) {
                named.add(d);
            }
        }
        return named;
    }

    /** The mean of what every table that shows the cell says of it, weighted by the inverse of its noise. */
    private Range range(int[] cell, List<Integer> named, double error) {
        double sum = 0;
        double weights = 0;
        for (var table : measured) {
            var marginal = table.marginal();
            if (!named.stream().allMatch(d -> d == marginal.first() || d == marginal.second())) {
                continue;
            }
            var first = members(cell, named, marginal.first());
            var second = members(cell, named, marginal.second());
            int width = marginal.second() < 0 ? 1 : dimensions.get(marginal.second()).size();
            long noisy = 0;
            for (int a : first) {
                for (int b : second) {
                    noisy += table.noisy()[a * width + b];
                }
            }
            double weight = 1 / (table.variance().value() * first.length * second.length);
            sum += weight * noisy;
            weights += weight;
        }
        double half = NORMAL.inverseSurvivalProbability(error / 2) / Math.sqrt(weights);
        long high = Math.max(0, (long) Math.ceil(sum / weights + half));
        return new Range(Math.clamp((long) Math.floor(sum / weights - half), 0, high), high);
    }

    /**
     * The base codes of the table's dimension that belong to the cell: all where the cell leaves it open; one where the table does not have
     * it.
     */
    private int[] members(int[] cell, List<Integer> named, int d) {
        if (d < 0) {
            return new int[] {0};
        }
        var dimension = dimensions.get(d);
        return dimension.members(named.contains(d) ? cell[d] : dimension.total());
    }

    /**
     * Bounds after Bonferroni and Frechet for a cell of three dimensions and more: not more than any of its pairs; and of those who have
     * one code, not fewer than are left when all who lack one of the others are gone.
     */
    private Range around(int[] cell, List<Integer> named) {
        int ranges = named.size() * (named.size() + 1) / 2;
        double error = (1 - Answer.CONFIDENCE) / ranges;
        long low = 0;
        long high = Long.MAX_VALUE;
        for (int pivot : named) {
            long left = -(named.size() - 2) * range(cell, List.of(pivot), error).high();
            for (int other : named) {
                if (other != pivot) {
                    var pair = range(cell, List.of(pivot, other), error);
                    high = Math.min(high, pair.high());
                    left += pair.low();
                }
            }
            low = Math.max(low, left);
        }
        return new Range(Math.min(low, high), high);
    }
}
