package org.zaklon.store.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.zaklon.store.Places;

/** Programs of the operating system that the server needs: who runs it, and how to end it. */
final class Commands {

    /** A user with no rights and no files. PostgreSQL refuses to run as root, and wants a name in the list of users. */
    static final String NOBODY = "nobody";

    record Answer(int exit, String output) {}

    private Commands() {}

    /**
     * As root the server drops to {@code nobody} for good, with no capability left. A user namespace would only look like that:
     * the process keeps uid 0 for files, and a database superuser would own root's files.
     */
    static List<String> asServerUser(List<String> command) {
        var all = new ArrayList<String>();
        if (Places.isRoot()) {
            all.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=nogroup", "--clear-groups", "--inh-caps=-all",
                    "--bounding-set=-all", "--no-new-privs", "--"));
        }
        all.addAll(command);
        return all;
    }

    static Answer run(List<String> command) throws IOException {
        var process = new ProcessBuilder(command).directory(Path.of("/").toFile()).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(await(process), output);
    }

    /** The JDK can only send TERM and KILL; to PostgreSQL, INT means: end now, cleanly. */
    static void signal(String name, long pid) throws IOException {
        run(List.of("sh", "-c", "kill -%s %d".formatted(name, pid)));
    }

    private static int await(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            throw new IOException("interrupted", e);
        }
    }
}
