package org.zaklon.linkage.tool;

import java.io.PrintWriter;
import org.zaklon.linkage.Progress;

/** Progress for a person who waits: a new line for each step, and for each tenth of it. */
final class Shown implements Progress {
    private final PrintWriter err;
    private final long start = System.nanoTime();
    private String last = "";

    Shown(PrintWriter err) {
        this.err = err;
    }

    @Override
    public synchronized void step(String what, long done, long of) {
        var line = of <= 1 ? what : "%s %d %%".formatted(what, done * 10 / of * 10);
        if (!line.equals(last)) {
            last = line;
            err.printf("%6.1f s  %s%n", (System.nanoTime() - start) / 1e9, line);
            err.flush();
        }
    }

    void end() {
        step("done", 0, 1);
    }
}
