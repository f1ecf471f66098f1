package org.zaklon.linkage.intake;

import org.zaklon.linkage.model.Explanation;
import org.zaklon.linkage.model.Scorer;

/** One record beside candidates: each is weighed at once, and explained where somebody looks at it. Not for several threads. */
public final class Beside {
    private final Scorer scorer;

    /** @param scorer of records whose first is the one that was asked for */
    Beside(Scorer scorer) {
        this.scorer = scorer;
    }

    /** In bits, of the candidate at a place of the list that was given. */
    public double weight(int candidate) {
        return scorer.weight(0, candidate + 1);
    }

    /** What agrees and what does not. */
    public Explanation explain(int candidate) {
        return scorer.explain(0, candidate + 1);
    }
}
