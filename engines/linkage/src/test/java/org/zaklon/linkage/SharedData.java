package org.zaklon.linkage;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real data beside the checkout, or where -Dzaklon.data=DIR says. */
public final class SharedData {
    private SharedData() {}

    /** Skips the test where the file is absent. */
    public static Path file(String name) {
        var file = Path.of(System.getProperty("zaklon.data", "../../../shared/data")).resolve(name);
        assumeTrue(Files.isReadable(file), () -> "skipped: there is no " + file);
        return file;
    }
}
