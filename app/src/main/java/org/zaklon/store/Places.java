package org.zaklon.store;

import java.nio.file.Path;

/** Where files go when nobody says otherwise: the system's folders for root, the user's own for everybody else. */
public final class Places {

    private Places() {}

    /** Everything that must be kept: the embedded database and, beside it, the keys. */
    public static Path data() {
        return Commands.isRoot() ? Path.of("/var/lib/zaklon") : home("XDG_DATA_HOME", ".local/share").resolve("zaklon");
    }

    /** What can be made again: the programs of the embedded server. */
    static Path cache() {
        return Commands.isRoot() ? Path.of("/var/cache/zaklon") : home("XDG_CACHE_HOME", ".cache").resolve("zaklon");
    }

    private static Path home(String variable, String otherwise) {
        var named = System.getenv(variable);
        return named == null || named.isBlank() ? Path.of(System.getProperty("user.home"), otherwise) : Path.of(named);
    }
}
