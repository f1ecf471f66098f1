package org.zaklon.portal.explorer;

import java.util.ArrayList;
import java.util.HashSet;
import org.zaklon.disclosure.synthetic.SyntheticObject;
import org.zaklon.portal.open.Question;

/**
 * What can be expected of a table before it is counted, from what is public: how many codes there are, how many rows, and how much noise was added
 * to each measured table.
 *
 * @param cells how many the table has, groups and totals included
 * @param mean the rows of a cell of base codes, if all were equally full
 * @param margin half the range of such a cell of 95 in 100, in rows: of the noisiest pair of its dimensions
 */
record Expected(long cells, double mean, double margin) {
    private static final double DEVIATIONS = 1.96;

    static Expected of(SyntheticObject object, Question question) {
        long cells = 1;
        double mean = object.size();
        double united = 1;
        var named = new HashSet<>(question.by());
        named.addAll(question.where().keySet());
        for (var dimension : object.dimensions()) {
            if (question.by().contains(dimension.name())) {
                cells *= dimension.categories();
                mean /= dimension.size();
            } else if (question.where().containsKey(dimension.name())) {
                int members = dimension.members(dimension.category(question.where().get(dimension.name()))).length;
                mean *= (double) members / dimension.size();
                united *= members;
            }
        }
        int ways = Math.min(2, named.size());
        var deviations = new ArrayList<Double>();
        object.noise().stream().filter(noise -> noise.dimensions().size() == ways && named.containsAll(noise.dimensions()))
                .forEach(noise -> deviations.add(noise.deviation()));
        double noisiest = deviations.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return new Expected(cells, mean, DEVIATIONS * noisiest * Math.sqrt(united));
    }

    /** Whether the noise would on average be larger than the numbers. */
    boolean drowned() {
        return margin > mean;
    }
}
