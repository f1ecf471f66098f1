package org.zaklon.statistics.release.cohort;

import org.zaklon.disclosure.rule.LowOrNearest;

/**
 * The rule of publication and the batch, fixed by the first release of a dataset.
 *
 * @param min the least number that is shown
 * @param base what shown numbers are multiples of, and how far apart the bounds of a hidden one must stay
 * @param batch how many persons must be touched before a published family of cells may change
 */
public record Parameters(int min, int base, int batch) {
    public static final Parameters USUAL = new Parameters(10, 5, 10);

    public LowOrNearest rule() {
        return new LowOrNearest(min, base);
    }
}
