package org.zaklon;

import java.io.IOException;
import org.springframework.boot.logging.StackTracePrinter;
import org.springframework.boot.logging.StandardStackTracePrinter;
import org.zaklon.kernel.WordlessFailure;

/** Prints the traces of the log for real use: whoever logged a failure, its words do not reach the log. Named in application-run.yaml. */
public final class WordlessTraces implements StackTracePrinter {
    private final StackTracePrinter printer = StandardStackTracePrinter.rootFirst().withMaximumLength(8_000);

    @Override
    public void printStackTrace(Throwable failure, Appendable out) throws IOException {
        printer.printStackTrace(WordlessFailure.of(failure), out);
    }
}
