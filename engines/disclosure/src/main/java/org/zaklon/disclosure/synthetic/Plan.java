package org.zaklon.disclosure.synthetic;

import java.util.ArrayList;
import java.util.List;
import org.zaklon.disclosure.privacy.Rho;
import org.zaklon.disclosure.privacy.Variance;
import org.zaklon.disclosure.table.Dimension;

/**
 * Which tables are measured and with how much noise: the number of rows, every dimension, every pair of dimensions. It looks at the
 * dimensions and the budget only, never at the data, so the choice itself gives nothing away.
 */
record Plan(List<Planned> tables) {
    private static final double TOTAL = 0.02;
    private static final double SINGLES = 0.28;

    record Planned(Marginal marginal, Variance variance) {}

    /**
     * Larger tables get more, in proportion to the square root of their cells. (The power 2/3 would make the sum of the errors least if
     * noise were all: Zhang et al., PrivSyn, 2021. But what is known from the smaller tables takes much noise out of the larger ones.)
     *
     * @param sensitivity the greatest number of rows of one victim
     * @throws IllegalArgumentException where the budget is too small for so many tables
     */
    static Plan of(List<Dimension> dimensions, Rho budget, int sensitivity) {
        var all = Marginal.all(dimensions.size());
        var singles = all.subList(1, dimensions.size() + 1);
        var pairs = all.subList(dimensions.size() + 1, all.size());
        var tables = new ArrayList<Planned>();
        var forTotal = budget.share(TOTAL);
        var forSingles = pairs.isEmpty() ? budget.minus(forTotal) : budget.share(SINGLES);
        share(dimensions, List.of(Marginal.TOTAL), forTotal, sensitivity, tables);
        share(dimensions, singles, forSingles, sensitivity, tables);
        share(dimensions, pairs, budget.minus(forTotal).minus(forSingles), sensitivity, tables);
        return new Plan(List.copyOf(tables));
    }

    private static void share(List<Dimension> dimensions, List<Marginal> marginals, Rho budget, int sensitivity, List<Planned> into) {
        double all = marginals.stream().mapToDouble(m -> Math.sqrt(m.cells(dimensions))).sum();
        for (var marginal : marginals) {
            var most = budget.share(Math.sqrt(marginal.cells(dimensions)) / all / sensitivity / sensitivity);
            if (most.equals(Rho.NOTHING)) {
                throw new IllegalArgumentException("The promise is too strict for so many dimensions: no budget is left for each of their tables.");
            }
            into.add(new Planned(marginal, Variance.costing(most)));
        }
    }
}
