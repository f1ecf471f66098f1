package org.zaklon.disclosure.synthetic;

import java.util.ArrayList;
import java.util.List;

/**
 * How far the tables of the synthetic rows are from the real ones. It is computed from the real rows without noise: for the owner's eyes
 * only, never to be published.
 *
 * @param real how many real rows there are
 * @param synthetic how many synthetic ones
 * @param tables every dimension and every pair of dimensions
 */
public record ErrorReport(int real, int synthetic, List<Table> tables) {
    /**
     * One table.
     *
     * @param error the sum over all cells of |synthetic - real|, divided by the number of real rows: 0 where equal, about 2 where nothing
     *     is shared
     */
    public record Table(List<String> dimensions, double error) {}

    public ErrorReport {
        tables = List.copyOf(tables);
    }

    public static ErrorReport of(Microdata real, Microdata synthetic) {
        var names = real.dimensions().stream().map(d -> d.name()).toList();
        var tables = new ArrayList<Table>();
        for (int d = 0; d < names.size(); d++) {
            tables.add(new Table(List.of(names.get(d)), error(real, synthetic, Marginal.of(d))));
            for (int e = d + 1; e < names.size(); e++) {
                tables.add(new Table(List.of(names.get(d), names.get(e)), error(real, synthetic, new Marginal(d, e))));
            }
        }
        return new ErrorReport(real.size(), synthetic.size(), tables);
    }

    /** The mean error over all tables of so many dimensions, 1 or 2; 0 where there is none. */
    public double mean(int ways) {
        return tables.stream().filter(t -> t.dimensions().size() == ways).mapToDouble(Table::error).average().orElse(0);
    }

    /** The greatest error of a table of so many dimensions. */
    public double max(int ways) {
        return tables.stream().filter(t -> t.dimensions().size() == ways).mapToDouble(Table::error).max().orElse(0);
    }

    private static double error(Microdata real, Microdata synthetic, Marginal marginal) {
        var a = marginal.count(real);
        var b = marginal.count(synthetic);
        long sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs(a[i] - b[i]);
        }
        return (double) sum / Math.max(1, real.size());
    }
}
