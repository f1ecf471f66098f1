package org.zaklon.disclosure.synthetic;

import java.util.Arrays;
import java.util.List;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.disclosure.table.StructuralZeros;

/**
 * The best guess of every table of one and two dimensions, from the noisy ones: not negative, and all fitting together in their totals and
 * single dimensions.
 *
 * <p>Totals and single dimensions are means over all tables that show them, weighted by the inverse of their noise. A pair starts from the
 * product of its single dimensions (as if they were independent); in each cell the measured difference to it counts the more, the greater
 * it can be expected to be beside the noise: empirical Bayes, with the spread of the differences of a table estimated from that table's
 * noisy counts.
 */
final class Estimate {
    private final StructuralZeros impossible;
    private final double total;
    private final double[][] singles;
    private final double[][][] pairs;

    private Estimate(StructuralZeros impossible, double total, double[][] singles, double[][][] pairs) {
        this.impossible = impossible;
        this.total = total;
        this.singles = singles;
        this.pairs = pairs;
    }

    static Estimate from(StructuralZeros impossible, List<Measured> measured) {
        var dimensions = impossible.dimensions();
        double total = total(measured);
        var singles = new double[dimensions.size()][];
        Arrays.setAll(singles, d -> single(dimensions, measured, d, total));
        var pairs = new double[singles.length][singles.length][];
        for (var table : measured) {
            if (table.marginal().isPair()) {
                int d = table.marginal().first();
                int e = table.marginal().second();
                pairs[d][e] = pair(table, singles[d], singles[e], total, impossible);
            }
        }
        return new Estimate(impossible, total, singles, pairs);
    }

    /** How many rows to write. */
    int rows() {
        return (int) Math.min(Integer.MAX_VALUE, Math.round(total));
    }

    /** The counts of a dimension; shared, not to be changed. */
    double[] single(int dimension) {
        return singles[dimension];
    }

    /** The counts of two dimensions, first before second, the second fastest; shared, not to be changed. */
    double[] pair(int first, int second) {
        return pairs[first][second];
    }

    List<Dimension> dimensions() {
        return impossible.dimensions();
    }

    /** What no row may have. */
    StructuralZeros impossible() {
        return impossible;
    }

    private static double total(List<Measured> measured) {
        double sum = 0;
        double weights = 0;
        for (var table : measured) {
            double weight = 1 / (table.variance().value() * table.noisy().length);
            sum += weight * table.total();
            weights += weight;
        }
        return Math.max(0, sum / weights);
    }

    private static double[] single(List<Dimension> dimensions, List<Measured> measured, int d, double total) {
        int size = dimensions.get(d).size();
        var mean = new double[size];
        double weights = 0;
        for (var table : measured) {
            var marginal = table.marginal();
            if (marginal.first() != d && marginal.second() != d) {
                continue;
            }
            int others = table.noisy().length / size;
            int width = marginal.isPair() ? dimensions.get(marginal.second()).size() : 1;
            double weight = 1 / (table.variance().value() * others);
            for (int i = 0; i < table.noisy().length; i++) {
                mean[marginal.first() == d ? i / width : i % width] += weight * table.noisy()[i];
            }
            weights += weight;
        }
        for (int c = 0; c < size; c++) {
            mean[c] /= weights;
        }
        Fit.toTotal(mean, total);
        return mean;
    }

    private static double[] pair(Measured table, double[] first, double[] second, double total, StructuralZeros impossible) {
        var cells = Arrays.stream(table.noisy()).asDoubleStream().toArray();
        Fit.toMargins(cells, first, second);
        double noise = table.variance().value();
        var independent = new double[cells.length];
        double differences = 0;
        for (int i = 0; i < cells.length; i++) {
            boolean none = impossible.hold(table.marginal().cell(impossible.dimensions(), i));
            independent[i] = total == 0 || none ? 0 : first[i / second.length] * second[i % second.length] / total;
            differences += (cells[i] - independent[i]) * (cells[i] - independent[i]);
        }
        double expected = noise * (first.length - 1) * (second.length - 1);
        // Chance alone spreads whole counts around the product by as much as their size, so never below 1.
        double spread = total == 0 ? 0 : Math.max(1, (differences - expected) / total);
        for (int i = 0; i < cells.length; i++) {
            double trust = spread * independent[i] / (spread * independent[i] + noise);
            cells[i] = Math.max(0, independent[i] + trust * (cells[i] - independent[i]));
        }
        Fit.toMarginsByRatio(cells, first, second);
        return cells;
    }
}
