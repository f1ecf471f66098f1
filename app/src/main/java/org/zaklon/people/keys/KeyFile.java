package org.zaklon.people.keys;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;
import org.zaklon.store.StartupProblem;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys in a file that only the account of the application may read. It belongs into another backup than the database:
 * whoever has one of the two has nothing.
 */
record KeyFile(Path path) {
    private static final String OWNER_ONLY = "rw-------";

    boolean exists() {
        return Files.exists(path);
    }

    Keyring read() {
        try {
            var rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
            if (!rights.substring(3).equals("------")) {
                throw new StartupProblem("Others may read the key file %s (%s).".formatted(path, rights),
                        "Run 'chmod 600 " + path + "' and consider the keys as seen by whoever could read them.");
            }
            return Keyring.read(Files.readString(path), JsonMapper.shared());
        } catch (IOException | GeneralSecurityException | tools.jackson.core.JacksonException e) {
            throw new StartupProblem("The key file %s cannot be read.".formatted(path),
                    "Put back the key file of this installation from its own backup.", e);
        }
    }

    /** Written beside, forced to the disk, then moved: a half-written key file never exists. */
    void write(Keyring keys) {
        try {
            var folder = path.toAbsolutePath().getParent();
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder.getParent());
                Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            var fresh = Files.createTempFile(folder, "keys", ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
            Files.writeString(fresh, keys.write(JsonMapper.shared()));
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
