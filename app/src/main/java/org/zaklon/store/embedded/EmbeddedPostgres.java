package org.zaklon.store.embedded;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zaklon.store.Places;
import org.zaklon.store.StartupProblem;

/**
 * A PostgreSQL server of our own for development, training and a trial on one machine: bound to the loopback address, every
 * login with a password, every commit on disk. Not for production: it has no tools for backup and upgrade
 * (docs/operations.md).
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final int ATTEMPTS = 50;
    private static final long LOG_LIMIT_BYTES = 10_000_000;

    private final Path folder;
    private final FileChannel lock;
    private final String password;
    private final Postmaster postmaster;
    private final int port;

    private EmbeddedPostgres(Path folder, FileChannel lock, String password, Postmaster postmaster, int port) {
        this.folder = folder;
        this.lock = lock;
        this.password = password;
        this.postmaster = postmaster;
        this.port = port;
    }

    /**
     * Starts the server over the data in {@code folder}, which is created where absent.
     *
     * @param durable false only for tests: commits do not wait for the disk
     */
    public static EmbeddedPostgres start(PostgresBinaries binaries, Path folder, boolean durable) {
        FileChannel lock = null;
        try {
            openFolder(folder);
            lock = lock(folder);
            return start(binaries, folder, durable, lock);
        } catch (IOException e) {
            close(lock);
            throw new StartupProblem(
                    "The database in %s cannot be started (%s).".formatted(folder, StartupProblem.reason(e)),
                    "Look at the end of %s.".formatted(log(folder)), e);
        } catch (StartupProblem e) {
            close(lock);
            throw e;
        }
    }

    private static EmbeddedPostgres start(PostgresBinaries binaries, Path folder, boolean durable, FileChannel lock)
            throws IOException {
        if (!Files.exists(data(folder))) {
            initialise(binaries, folder, durable);
        }
        checkMajor(binaries, folder);
        var password = password(folder);
        Postmaster.stopOrphan(data(folder));
        if (Files.exists(log(folder)) && Files.size(log(folder)) > LOG_LIMIT_BYTES) {
            Files.writeString(log(folder), "", StandardOpenOption.TRUNCATE_EXISTING);
        }
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            long before = Files.exists(log(folder)) ? Files.size(log(folder)) : 0;
            var postmaster = Postmaster.launch(binaries, data(folder), log(folder), settings(port, durable));
            if (postmaster.becomesReady()) {
                LOG.debug("Embedded PostgreSQL {} listens on 127.0.0.1:{}, data in {}", binaries.version(), port, folder);
                return new EmbeddedPostgres(folder, lock, password, postmaster, port);
            }
            var complaint = logSince(folder, before);
            if (attempt == ATTEMPTS || !passes(complaint)) {
                throw new IOException(lastLine(complaint));
            }
            // After kill -9 a process without a proper init above it is reaped late, and its lock file counts until then.
            LockSupport.parkNanos(200_000_000);
        }
    }

    private static boolean passes(String complaint) {
        return complaint.contains("\"postmaster.pid\" already exists")
                || complaint.contains("shared memory block")
                || complaint.contains("Address already in use");
    }

    private static Map<String, String> settings(int port, boolean durable) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("port", Integer.toString(port));
        settings.put("unix_socket_directories", "");
        settings.put("max_connections", durable ? "60" : "300");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        // Details and statements carry values, values carry people.
        settings.put("log_error_verbosity", "terse");
        settings.put("log_min_error_statement", "panic");
        settings.put("fsync", durable ? "on" : "off");
        settings.put("synchronous_commit", durable ? "on" : "off");
        settings.put("full_page_writes", durable ? "on" : "off");
        return settings;
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** As superuser: only to create roles and databases. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "postgres", password);
    }

    long pid() {
        return postmaster.pid();
    }

    @Override
    public void close() {
        try {
            postmaster.stop();
        } catch (IOException e) {
            LOG.warn("The embedded PostgreSQL in {} did not end cleanly; it recovers at the next start", folder, e);
        } finally {
            close(lock);
        }
    }

    private static void openFolder(Path folder) {
        try {
            var closed = Places.isRoot() ? Folders.closedToOthers(folder) : Optional.<Path>empty();
            if (closed.isPresent()) {
                throw new StartupProblem(
                        "The folder %s is closed to the user '%s', as whom the database server runs.".formatted(closed.get(), Commands.NOBODY),
                        "Choose another data folder with --data, for example /var/lib/zaklon, or start Zaklon as a user of its own.");
            }
            Folders.create(folder, Places.isRoot() ? Folders.EVERYONE_PASSES : Folders.ONLY_OWNER_ENTERS);
            if (!Files.isWritable(folder)) {
                throw new AccessDeniedException(folder.toString());
            }
        } catch (IOException e) {
            throw new StartupProblem(
                    "The data folder %s cannot be used (%s).".formatted(folder, StartupProblem.reason(e)),
                    "Give yourself the right to write there, or choose another folder with --data.", e);
        }
    }

    /** Long enough that nobody guesses it; of characters that need no quoting. */
    public static String newPassword() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static FileChannel lock(Path folder) throws IOException {
        var file = new RandomAccessFile(folder.resolve("database.lock").toFile(), "rw").getChannel();
        try {
            if (file.tryLock() != null) {
                return file;
            }
        } catch (OverlappingFileLockException e) {
            // Held within this very process: the same answer.
        }
        file.close();
        throw new StartupProblem(
                "Another Zaklon is already running on the data in %s.".formatted(folder),
                "Stop it first, or choose another folder with --data.");
    }

    private static void initialise(PostgresBinaries binaries, Path folder, boolean durable) throws IOException {
        // Made beside its place and moved there whole, so that a start cut off half way leaves nothing that looks like data.
        var fresh = folder.resolve("database.new");
        Folders.delete(fresh);
        Folders.create(fresh, Folders.ONLY_OWNER_ENTERS);
        Folders.writeSecret(passwordFile(folder), newPassword());
        var handed = Folders.copySecret(passwordFile(folder), fresh.resolveSibling("database.new.password"));
        if (Places.isRoot()) {
            Folders.giveTo(Commands.NOBODY, fresh);
            Folders.giveTo(Commands.NOBODY, handed);
        }
        var command = new ArrayList<>(List.of(binaries.program("initdb"), "-D", fresh.toString(), "--username=postgres",
                "--pwfile=" + handed, "--auth=scram-sha-256", "--encoding=UTF8", "--data-checksums", "--no-instructions"));
        command.addAll(binaries.major() >= 17
                ? List.of("--locale-provider=builtin", "--locale=C.UTF-8")
                : List.of("--locale=C.UTF-8"));
        if (!durable) {
            command.add("--no-sync");
        }
        var answer = Commands.run(Commands.asServerUser(command));
        Files.delete(handed);
        if (answer.exit() != 0) {
            throw new IOException(lastLine(answer.output()));
        }
        Files.move(fresh, data(folder), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String password(Path folder) throws IOException {
        if (!Files.exists(passwordFile(folder))) {
            throw new StartupProblem(
                    "The data in %s are there, but %s is missing.".formatted(data(folder), passwordFile(folder).getFileName()),
                    "Put the file back from the backup; without it nobody can administer the database.");
        }
        return Files.readString(passwordFile(folder)).strip();
    }

    private static void checkMajor(PostgresBinaries binaries, Path folder) throws IOException {
        var written = Files.readString(data(folder).resolve("PG_VERSION")).strip();
        if (!written.equals(Integer.toString(binaries.major()))) {
            throw new StartupProblem(
                    "The data in %s were written by PostgreSQL %s, this Zaklon brings %d.".formatted(folder, written, binaries.major()),
                    "Move them over as docs/operations.md describes under 'Upgrade'.");
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String logSince(Path folder, long position) throws IOException {
        try (var in = Files.newInputStream(log(folder))) {
            in.skipNBytes(position);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String lastLine(String text) {
        return text.lines().filter(line -> !line.isBlank() && !line.toLowerCase(Locale.ROOT).contains("hint:")).reduce((first, second) -> second).orElse("no message").strip();
    }

    private static Path data(Path folder) {
        return folder.resolve("database");
    }

    private static Path passwordFile(Path folder) {
        return folder.resolve("database.password");
    }

    private static Path log(Path folder) {
        return folder.resolve("database.log");
    }

    private static void close(FileChannel lock) {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            LOG.debug("lock not released", e);
        }
    }
}
