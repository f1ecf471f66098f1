package org.zaklon;

import java.io.PrintWriter;
import org.springframework.boot.web.server.PortInUseException;
import org.zaklon.store.StartupProblem;

/** Turns the reason why a start failed into one sentence and what to do. */
final class NotStarted {

    /** Exit code for what the person who started it can mend. */
    static final int MENDABLE = 2;

    /** Exit code for an error in the program. */
    static final int BUG = 1;

    private NotStarted() {}

    static int explain(Throwable failure, PrintWriter out) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartupProblem problem) {
                return say(out, problem.getMessage(), problem.remedy());
            }
            if (cause instanceof PortInUseException taken) {
                return say(out, "Port %d is taken.".formatted(taken.getPort()), "Choose another with --port.");
            }
        }
        out.println("Zaklon could not start because of an error in the program:");
        failure.printStackTrace(out);
        out.flush();
        return BUG;
    }

    private static int say(PrintWriter out, String sentence, String remedy) {
        out.println("Zaklon did not start. " + sentence);
        out.println(remedy);
        out.flush();
        return MENDABLE;
    }
}
