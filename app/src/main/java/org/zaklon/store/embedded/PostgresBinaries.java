package org.zaklon.store.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;
import org.zaklon.store.StartupProblem;

/**
 * The server programs, unpacked once into a folder that belongs to the user who started the application. They are never unpacked
 * into a folder that others may write, because root may be the one who runs them.
 *
 * @param home folder with {@code bin}, {@code lib} and {@code share}
 * @param version as the server names itself, e.g. {@code 18.6}
 */
public record PostgresBinaries(Path home, String version) {

    private static final Pattern VERSION = Pattern.compile("PostgreSQL\\) ([0-9.]+)");
    private static final String VERSION_FILE = "zaklon-version";

    public static PostgresBinaries unpackedIn(Path cache) {
        URL archive = archive();
        try {
            var home = cache.resolve("postgres-" + checksum(archive));
            if (!Files.exists(home.resolve(VERSION_FILE))) {
                unpack(archive, cache, home);
            }
            return new PostgresBinaries(home, Files.readString(home.resolve(VERSION_FILE)).strip());
        } catch (IOException e) {
            throw new StartupProblem(
                    "The database programs cannot be unpacked into %s (%s).".formatted(cache, StartupProblem.reason(e)),
                    "Make the folder writable, or name another one in ZAKLON_CACHE.", e);
        }
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    int major() {
        return Integer.parseInt(version.split("\\.")[0]);
    }

    private static URL archive() {
        String processor = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            case String other -> other;
        };
        URL archive = PostgresBinaries.class.getResource("/postgres-linux-%s.txz".formatted(processor));
        if (archive == null) {
            throw new StartupProblem(
                    "No embedded PostgreSQL is packed for this machine (%s, %s).".formatted(System.getProperty("os.name"), processor),
                    "Use a PostgreSQL server of your own: set ZAKLON_DB_URL (see docs/operations.md).");
        }
        return archive;
    }

    /** From the jar's directory, so that 15 MB need not be read at each start. */
    private static String checksum(URL archive) throws IOException {
        if (archive.openConnection() instanceof JarURLConnection jar) {
            return "%08x".formatted(jar.getJarEntry().getCrc());
        }
        return "unpacked";
    }

    private static void unpack(URL archive, Path cache, Path home) throws IOException {
        Folders.create(cache, Folders.EVERYONE_ENTERS);
        var fresh = Files.createTempDirectory(cache, "unpacking-");
        try (InputStream in = archive.openStream();
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(tar, entry, fresh);
            }
        }
        // Another user (nobody) must be able to run them.
        Files.setPosixFilePermissions(fresh, Folders.EVERYONE_ENTERS);
        Files.writeString(fresh.resolve(VERSION_FILE), askVersion(fresh));
        try {
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // Another start unpacked the same programs meanwhile.
            Folders.delete(fresh);
            if (!Files.exists(home.resolve(VERSION_FILE))) {
                throw e;
            }
        }
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path root) throws IOException {
        var target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("the archive leaves its folder");
        }
        if (entry.isDirectory()) {
            Folders.create(target, Folders.EVERYONE_ENTERS);
            return;
        }
        Folders.create(target.getParent(), Folders.EVERYONE_ENTERS);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        boolean program = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, program ? Folders.EVERYONE_ENTERS : Folders.EVERYONE_READS);
    }

    private static String askVersion(Path home) throws IOException {
        var answer = Commands.run(List.of(home.resolve("bin/postgres").toString(), "--version"));
        var found = VERSION.matcher(answer.output());
        if (!found.find()) {
            throw new IOException("the server program does not run here: " + answer.output().strip());
        }
        return found.group(1);
    }
}
