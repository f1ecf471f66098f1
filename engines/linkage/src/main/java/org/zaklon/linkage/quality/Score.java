package org.zaklon.linkage.quality;

import java.util.Locale;

/**
 * Precision, recall and their harmonic mean over all true pairs there are, found by blocking or not.
 *
 * @param right pairs that were linked and are one person
 * @param wrong pairs that were linked and are not
 * @param missed pairs that are one person and were not linked
 */
public record Score(long right, long wrong, long missed) {

    /** 1 where nothing was linked. */
    public double precision() {
        return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    /** 1 where there was nothing to link. */
    public double recall() {
        return right + missed == 0 ? 1 : (double) right / (right + missed);
    }

    public double f1() {
        return right + wrong + missed == 0 ? 1 : 2.0 * right / (2.0 * right + wrong + missed);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "precision %.4f, recall %.4f, F1 %.4f (%,d right, %,d wrong, %,d missed)",
                precision(), recall(), f1(), right, wrong, missed);
    }
}
