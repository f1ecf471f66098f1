package org.zaklon.linkage;

/**
 * Tells how far long work has come, and whether it shall stop. Called often and from several threads.
 *
 * <p>{@link #NONE} says nothing and never stops.
 */
@FunctionalInterface
public interface Progress {
    Progress NONE = (what, done, of) -> {};

    /**
     * @param what the step in plain words, such as "weighing pairs"
     * @param done how many of its parts are done
     * @param of how many parts the step has; 0 where nobody can know
     * @throws java.util.concurrent.CancellationException to stop the work; what was written to a journal is kept
     */
    void step(String what, long done, long of);
}
