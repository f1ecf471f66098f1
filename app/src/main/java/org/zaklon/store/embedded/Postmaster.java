package org.zaklon.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The running server process: a direct child, so that its end is seen at once and nothing is left behind. */
final class Postmaster {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final Path data;

    private Postmaster(Process process, Path data) {
        this.process = process;
        this.data = data;
    }

    static Postmaster launch(PostgresBinaries binaries, Path data, Path log, Map<String, String> settings) throws IOException {
        // A session of its own, or Ctrl-C in the terminal would end the server before the application has let go of it.
        var command = new ArrayList<>(List.of("setsid", binaries.program("postgres"), "-D", data.toString()));
        settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        var process = new ProcessBuilder(Commands.asServerUser(command))
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        return new Postmaster(process, data);
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** True once it accepts connections, false where it ended instead. */
    boolean becomesReady() throws IOException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            if (ended(Duration.ofMillis(20))) {
                return false;
            }
            if (isReady()) {
                return true;
            }
        }
        stop();
        return false;
    }

    private boolean isReady() throws IOException {
        // Line 1 is the process, line 8 its state (documented in PostgreSQL's miscadmin.h).
        var lines = pidFile(data);
        return lines.size() >= 8 && lines.getFirst().strip().equals(Long.toString(pid())) && lines.get(7).strip().equals("ready");
    }

    void stop() throws IOException {
        for (var signal : List.of("INT", "QUIT", "KILL")) {
            if (!process.isAlive()) {
                return;
            }
            Commands.signal(signal, pid());
            if (ended(Duration.ofSeconds(20))) {
                return;
            }
        }
    }

    private boolean ended(Duration within) throws IOException {
        try {
            return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Ends a server that survived the application which started it. Only for the holder of the lock on the data. */
    static void stopOrphan(Path data) throws IOException {
        var orphan = orphanOf(data);
        if (orphan.isEmpty()) {
            return;
        }
        Commands.signal("INT", orphan.get().pid());
        try {
            orphan.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IOException("the server of an earlier start does not end", e);
        }
    }

    private static Optional<ProcessHandle> orphanOf(Path data) throws IOException {
        var lines = pidFile(data);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        long pid = Long.parseLong(lines.getFirst().strip());
        // The number may belong to somebody else by now: only a process that names our folder is ours.
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(handle -> commandLine(pid).contains(data.toString()));
    }

    private static String commandLine(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "cmdline")).replace('\0', ' ');
        } catch (IOException e) {
            return "";
        }
    }

    private static List<String> pidFile(Path data) throws IOException {
        try {
            return Files.readAllLines(data.resolve("postmaster.pid"));
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }
}
