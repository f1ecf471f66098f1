package org.zaklon.linkage.train;

import org.zaklon.linkage.model.Model;

/** How far a step of the training went. */
final class Movement {
    private Movement() {}

    /** The greatest change of any m, or of the prior as a share of itself. */
    static double between(Model one, Model other) {
        var most = Math.abs(other.prior() / one.prior() - 1);
        for (var c = 0; c < one.comparisons().size(); c++) {
            var before = one.comparisons().get(c).m();
            var after = other.comparisons().get(c).m();
            for (var i = 0; i < before.length; i++) {
                most = Math.max(most, Math.abs(after[i] - before[i]));
            }
        }
        return most;
    }
}
