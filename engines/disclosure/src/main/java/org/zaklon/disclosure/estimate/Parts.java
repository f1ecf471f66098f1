package org.zaklon.disclosure.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.zaklon.disclosure.Progress;

/** Work in independent parts on all processors. Results come in the order of the parts, whoever finishes first. */
final class Parts {
    private Parts() {}

    /** Tells progress from the calling thread at least twice a second; a progress that throws stops all parts. */
    static <T> List<T> all(String what, List<Callable<T>> parts, Progress progress) {
        progress.step(what, 0, parts.size());
        var pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), Thread.ofPlatform().daemon().factory());
        try {
            var done = new ExecutorCompletionService<T>(pool);
            var futures = new ArrayList<Future<T>>();
            parts.forEach(part -> futures.add(done.submit(part)));
            for (var finished = 0; finished < parts.size(); ) {
                finished += done.poll(500, TimeUnit.MILLISECONDS) == null ? 0 : 1;
                progress.step(what, finished, parts.size());
            }
            var results = new ArrayList<T>();
            for (var future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    /** Ends the part that calls it when the others were stopped. */
    static void endIfStopped() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("stopped");
        }
    }
}
