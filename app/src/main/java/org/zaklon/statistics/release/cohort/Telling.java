package org.zaklon.statistics.release.cohort;

import org.zaklon.disclosure.Progress;

/** Tells how far the engine is, at most once a second: it asks far more often than anybody reads. */
public final class Telling implements Progress {
    private static final long SECOND = 1_000_000_000;

    private final String cohort;
    private final Progress listener;
    private long told = System.nanoTime() - 2 * SECOND;

    public Telling(String cohort, Progress listener) {
        this.cohort = cohort;
        this.listener = listener;
    }

    @Override
    public void step(String what, long done, long of) {
        if (System.nanoTime() - told > SECOND) {
            told = System.nanoTime();
            listener.step(cohort, done, of);
        }
    }
}
