package org.zaklon.disclosure;

/**
 * Tells how far long work has come, and whether it shall stop. Every engine asks at least once a second.
 *
 * <p>{@link #NONE} says nothing and never stops.
 */
@FunctionalInterface
public interface Progress {
    Progress NONE = (what, done, of) -> {};

    /**
     * Called from the working thread.
     *
     * @param what the step in plain words, such as "bounds of hidden cells"
     * @param done how many of its parts are done
     * @param of how many parts the step has; 0 where nobody can know
     * @throws java.util.concurrent.CancellationException to stop the work; nothing is left half done
     */
    void step(String what, long done, long of);
}
