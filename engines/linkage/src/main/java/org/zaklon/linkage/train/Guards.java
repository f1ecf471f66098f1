package org.zaklon.linkage.train;

import java.util.ArrayList;
import java.util.List;
import org.zaklon.linkage.model.Model;
import org.zaklon.linkage.model.Weights;

/** What training may not do. A model that did it is put back to what the seeds said, and the report says so. */
final class Guards {
    private Guards() {}

    static Model check(Model seeded, Model trained, double seeds, double pairs, List<String> warnings) {
        var matches = trained.prior() * pairs;
        if (seeds >= 50 && (matches > seeds * 200 || matches < seeds / 10)) {
            warnings.add("The training found %.0f matching pairs, the seeds %.0f; too far apart: the model of the seeds is used."
                    .formatted(matches, seeds));
            return seeded;
        }
        var checked = new ArrayList<Weights>();
        for (var c = 0; c < trained.comparisons().size(); c++) {
            var weights = trained.comparisons().get(c);
            var last = weights.m().length - 1;
            if (weights.m()[0] / weights.u()[0] <= weights.m()[last] / weights.u()[last]) {
                warnings.add("In '%s' agreement would count less than disagreement: put back to the model of the seeds."
                        .formatted(weights.comparison()));
                checked.add(seeded.comparisons().get(c));
            } else {
                checked.add(weights);
            }
        }
        return new Model(trained.version(), trained.prior(), checked, trained.report());
    }
}
