package org.zaklon.disclosure.tool;

import java.io.PrintWriter;
import org.zaklon.disclosure.Progress;

/** Says on the error stream how far the work is: each new step at once, the same step at most once a second. */
final class ProgressLine implements Progress {
    private static final long SECOND = 1_000_000_000;

    private final PrintWriter to;
    private String last = "";
    private long at;

    ProgressLine(PrintWriter to) {
        this.to = to;
    }

    @Override
    public synchronized void step(String what, long done, long of) {
        long now = System.nanoTime();
        if (what.equals(last) && now - at < SECOND && done != of) {
            return;
        }
        last = what;
        at = now;
        to.println(of > 0 ? "%s: %,d of %,d".formatted(what, done, of) : "%s: %,d".formatted(what, done));
        to.flush();
    }
}
