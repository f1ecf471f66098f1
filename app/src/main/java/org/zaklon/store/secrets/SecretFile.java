package org.zaklon.store.secrets;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.zaklon.store.StartupProblem;

/**
 * A file that only the account of the application may read, for keys. It belongs into another backup than the database: whoever has
 * one of the two has nothing.
 */
public record SecretFile(Path path) {
    private static final String OWNER_ONLY = "rw-------";

    public boolean exists() {
        return Files.exists(path);
    }

    public String read() {
        try {
            var rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
            if (!rights.substring(3).equals("------")) {
                throw new StartupProblem("Others may read the key file %s (%s).".formatted(path, rights),
                        "Run 'chmod 600 " + path + "' and consider the keys as seen by whoever could read them.");
            }
            return Files.readString(path);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** What to say where the file is there and holds no keys. */
    public StartupProblem unreadable(Exception why) {
        return new StartupProblem("The key file %s cannot be read.".formatted(path),
                "Put back the key file of this installation from its own backup.", why);
    }

    /** Written beside, forced to the disk, then moved: a half-written key file never exists. */
    public void write(String text) {
        try {
            var folder = path.toAbsolutePath().getParent();
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder.getParent());
                Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            var fresh = Files.createTempFile(folder, "keys", ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
            Files.writeString(fresh, text);
            try (var channel = FileChannel.open(fresh, Set.of(StandardOpenOption.WRITE))) {
                channel.force(true);
            }
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StartupProblem("The key file %s cannot be written.".formatted(path),
                    "Give the account of the application a folder of its own, or name another file with 'zaklon.keys'.", e);
        }
    }
}
