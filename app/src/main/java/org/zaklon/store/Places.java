package org.zaklon.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where files go when nobody says otherwise: the system's folders for root, the user's own for everybody else. */
public final class Places {

    private static final boolean ROOT = uid() == 0;

    private Places() {}

    /** The number decides, not the name: a container may have no list of users. */
    public static boolean isRoot() {
        return ROOT;
    }

    /** Everything that must be kept: the embedded database and, beside it, the keys. */
    public static Path data() {
        return isRoot() ? Path.of("/var/lib/zaklon") : home("XDG_DATA_HOME", ".local/share").resolve("zaklon");
    }

    /** What can be made again: the programs of the embedded server. */
    public static Path cache() {
        return isRoot() ? Path.of("/var/cache/zaklon") : home("XDG_CACHE_HOME", ".cache").resolve("zaklon");
    }

    private static int uid() {
        try {
            return (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path home(String variable, String otherwise) {
        var named = System.getenv(variable);
        return named == null || named.isBlank() ? Path.of(System.getProperty("user.home"), otherwise) : Path.of(named);
    }
}
