package org.zaklon.disclosure.synthetic;

import java.util.Arrays;

/** Small sums that make tables fit together. All change the table given to them. */
final class Fit {
    private static final int ROUNDS = 20;

    private Fit() {}

    /** The nearest counts, by squares, that are not negative and sum to the total. */
    static void toTotal(double[] counts, double total) {
        var sorted = counts.clone();
        Arrays.sort(sorted);
        double sum = 0;
        double cut = 0;
        for (int i = sorted.length - 1; i >= 0; i--) {
            sum += sorted[i];
            double candidate = (sum - total) / (sorted.length - i);
            if (sorted[i] > candidate) {
                cut = candidate;
            }
        }
        for (int i = 0; i < counts.length; i++) {
            counts[i] = Math.max(0, counts[i] - cut);
        }
    }

    /** The nearest table, by squares, with these sums of its rows and columns; cells may become negative. */
    static void toMargins(double[] cells, double[] rows, double[] columns) {
        var row = rows.clone();
        var column = columns.clone();
        for (int i = 0; i < cells.length; i++) {
            row[i / columns.length] -= cells[i];
            column[i % columns.length] -= cells[i];
        }
        double all = Arrays.stream(row).sum() / cells.length;
        for (int i = 0; i < cells.length; i++) {
            cells[i] += row[i / columns.length] / columns.length + column[i % columns.length] / rows.length - all;
        }
    }

    /** Iterative proportional fitting (Deming, Stephan 1940): multiplies rows and columns in turn; zeros stay. */
    static void toMarginsByRatio(double[] cells, double[] rows, double[] columns) {
        for (int round = 0; round < ROUNDS; round++) {
            var row = new double[rows.length];
            for (int i = 0; i < cells.length; i++) {
                row[i / columns.length] += cells[i];
            }
            var column = new double[columns.length];
            for (int i = 0; i < cells.length; i++) {
                double sum = row[i / columns.length];
                cells[i] = sum == 0 ? 0 : cells[i] * rows[i / columns.length] / sum;
                column[i % columns.length] += cells[i];
            }
            for (int i = 0; i < cells.length; i++) {
                double sum = column[i % columns.length];
                cells[i] = sum == 0 ? 0 : cells[i] * columns[i % columns.length] / sum;
            }
        }
    }
}
