package org.zaklon.disclosure.synthetic;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.zaklon.disclosure.table.Dimension;

/**
 * Where the true count of a cell lies, from the noisy tables and the known spread of their noise. A sum of discrete Gaussian noise is taken
 * for normal, which at a variance of 1 and more differs by less than anything printed; ranges are rounded outwards.
 */
final class Margins {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private final List<Dimension> dimensions;
    private final Seen total;
    private final Seen[] singles;
    private final Seen[][] pairs;
    /** By how many dimensions a cell names: half of a range, in standard deviations. */
    private final double[] halves;

    Margins(List<Dimension> dimensions, List<Measured> measured) {
        this.dimensions = dimensions;
        int n = dimensions.size();
        this.total = new Seen(1);
        this.singles = dimensions.stream().map(d -> new Seen(d.categories())).toArray(Seen[]::new);
        this.pairs = new Seen[n][n];
        this.halves = IntStream.rangeClosed(0, n).mapToDouble(ways -> {
            int ranges = ways <= 2 ? 1 : ways * (ways + 1) / 2;
            return NORMAL.inverseSurvivalProbability((1 - Answer.CONFIDENCE) / ranges / 2);
        }).toArray();
        measured.forEach(this::learn);
    }

    /** @param cell one category for each dimension */
    Answer answer(long count, int[] cell) {
        var named = IntStream.range(0, cell.length).filter(d -> cell[d] != dimensions.get(d).total()).toArray();
        double half = halves[named.length];
        var range = switch (named.length) {
            case 0 -> total.range(0, half);
            case 1 -> single(cell, named[0], half);
            case 2 -> pair(cell, named[0], named[1], half);
            default -> around(cell, named, half);
        };
        return new Answer(count, range.low(), range.high(), named.length <= 2);
    }

    private record Range(long low, long high) {}

    private Range single(int[] cell, int d, double half) {
        return singles[d].range(cell[d], half);
    }

    private Range pair(int[] cell, int d, int e, double half) {
        return d > e ? pair(cell, e, d, half) : pairs[d][e].range(cell[d] * dimensions.get(e).categories() + cell[e], half);
    }

    /**
     * Bounds after Bonferroni and Frechet for a cell of three dimensions and more: not more than any of its pairs; and of those who have
     * one code, not fewer than are left when all who lack one of the others are gone.
     */
    private Range around(int[] cell, int[] named, double half) {
        long low = 0;
        long high = Long.MAX_VALUE;
        for (int pivot : named) {
            long left = -(named.length - 2) * single(cell, pivot, half).high();
            for (int other : named) {
                if (other != pivot) {
                    var pair = pair(cell, pivot, other, half);
                    high = Math.min(high, pair.high());
                    left += pair.low();
                }
            }
            low = Math.max(low, left);
        }
        return new Range(Math.min(low, high), high);
    }

    private void learn(Measured table) {
        int d = table.marginal().first();
        int e = table.marginal().second();
        if (d < 0) {
            total.add(0, table.noisy()[0], table.variance().value());
        } else if (e < 0) {
            learn(table, d, Rollup.up(table.noisy(), List.of(dimensions.get(d))), 1, 1);
        } else {
            var first = dimensions.get(d);
            var second = dimensions.get(e);
            var cells = Rollup.up(table.noisy(), List.of(first, second));
            pairs[d][e] = new Seen(cells.length);
            for (int a = 0; a < first.categories(); a++) {
                for (int b = 0; b < second.categories(); b++) {
                    pairs[d][e].add(a * second.categories() + b, cells[a * second.categories() + b],
                            table.variance().value() * first.members(a).length * second.members(b).length);
                }
            }
            learn(table, d, column(cells, first.categories(), second.categories(), second.total()), second.size(), 0);
            learn(table, e, row(cells, second.categories(), first.total()), first.size(), 1);
        }
    }

    /** A table says something of one of its dimensions, and of the total: that only once. */
    private void learn(Measured table, int d, long[] cells, int others, int totals) {
        var dimension = dimensions.get(d);
        for (int category = 0; category < dimension.categories(); category++) {
            singles[d].add(category, cells[category], table.variance().value() * dimension.members(category).length * others);
        }
        if (totals > 0) {
            total.add(0, cells[dimension.total()], table.variance().value() * dimension.size() * others);
        }
    }

    private static long[] column(long[] cells, int height, int width, int column) {
        return IntStream.range(0, height).mapToLong(a -> cells[a * width + column]).toArray();
    }

    private static long[] row(long[] cells, int width, int row) {
        return Arrays.copyOfRange(cells, row * width, (row + 1) * width);
    }

    /** The mean of what every table that shows a cell says of it, weighted by the inverse of its noise. */
    private static final class Seen {
        private final double[] sums;
        private final double[] weights;

        Seen(int cells) {
            sums = new double[cells];
            weights = new double[cells];
        }

        void add(int cell, long noisy, double variance) {
            sums[cell] += noisy / variance;
            weights[cell] += 1 / variance;
        }

        Range range(int cell, double deviations) {
            double mean = sums[cell] / weights[cell];
            double half = deviations / Math.sqrt(weights[cell]);
            long high = Math.max(0, (long) Math.ceil(mean + half));
            return new Range(Math.clamp((long) Math.floor(mean - half), 0, high), high);
        }
    }
}
