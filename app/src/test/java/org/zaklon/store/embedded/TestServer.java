package org.zaklon.store.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.zaklon.store.Places;

/** The one server that the tests of this JVM share. It does not wait for the disk, and leaves nothing behind. */
public final class TestServer {

    private static final EmbeddedPostgres RUNNING = start();

    private TestServer() {}

    public static EmbeddedPostgres running() {
        return RUNNING;
    }

    /** A folder for a server of one test's own, which the server's user can reach. */
    public static Path temporary() throws IOException {
        return Folders.withPassage(Files.createTempDirectory("zaklon-test-"));
    }

    private static EmbeddedPostgres start() {
        try {
            var binaries = PostgresBinaries.unpackedIn(Places.cache());
            var made = Places.cache().resolve("tests-" + binaries.home().getFileName());
            if (!Files.exists(made)) {
                make(binaries, made);
            }
            var folder = temporary();
            Commands.run(List.of("cp", "-a", made + "/.", folder.toString()));
            var postgres = EmbeddedPostgres.start(binaries, folder, false);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres, folder)));
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What initdb makes is the same every time, and kept. */
    private static void make(PostgresBinaries binaries, Path made) throws IOException {
        var folder = Folders.withPassage(Files.createTempDirectory(Places.cache(), "tests-"));
        EmbeddedPostgres.start(binaries, folder, false).close();
        try {
            Files.move(folder, made);
        } catch (FileSystemException e) {
            // Another test run was faster.
            Folders.delete(folder);
        }
    }

    private static void stop(EmbeddedPostgres postgres, Path folder) {
        try {
            postgres.close();
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
