package org.zaklon.store.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.zaklon.store.Places;

/** Folders and who may enter them. */
final class Folders {

    static final Set<PosixFilePermission> EVERYONE_ENTERS = PosixFilePermissions.fromString("rwxr-xr-x");
    static final Set<PosixFilePermission> EVERYONE_READS = PosixFilePermissions.fromString("rw-r--r--");
    static final Set<PosixFilePermission> EVERYONE_PASSES = PosixFilePermissions.fromString("rwx--x--x");
    static final Set<PosixFilePermission> ONLY_OWNER_ENTERS = PosixFilePermissions.fromString("rwx------");
    static final Set<PosixFilePermission> ONLY_OWNER_READS = PosixFilePermissions.fromString("rw-------");

    private Folders() {}

    /** Creates the folder, and those above it, with these permissions whatever the umask; what is there keeps its own. */
    static void create(Path folder, Set<PosixFilePermission> permissions) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (folder.getParent() != null) {
            create(folder.getParent(), permissions);
        }
        Files.createDirectory(folder);
        Files.setPosixFilePermissions(folder, permissions);
    }

    /** Lets the server's user through to its own folder below, and no further. */
    static Path withPassage(Path folder) throws IOException {
        return Files.setPosixFilePermissions(folder, Places.isRoot() ? EVERYONE_PASSES : ONLY_OWNER_ENTERS);
    }

    /** A file that nobody else could read, not even for a moment. */
    static void writeSecret(Path file, String secret) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(ONLY_OWNER_READS));
        Files.writeString(file, secret);
    }

    static Path copySecret(Path from, Path to) throws IOException {
        writeSecret(to, Files.readString(from));
        return to;
    }

    /** The nearest folder on the way to {@code folder}, itself included, that a stranger cannot pass. */
    static Optional<Path> closedToOthers(Path folder) throws IOException {
        for (var each = folder.toAbsolutePath().normalize(); each != null; each = each.getParent()) {
            if (Files.exists(each)
                    && !Files.getPosixFilePermissions(each).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    static void giveTo(String user, Path folder) throws IOException {
        var owner = folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user);
        try (var all = Files.walk(folder)) {
            for (var each : (Iterable<Path>) all::iterator) {
                Files.setAttribute(each, "posix:owner", owner, LinkOption.NOFOLLOW_LINKS);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
