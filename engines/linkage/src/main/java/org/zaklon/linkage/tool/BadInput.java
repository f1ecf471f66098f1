package org.zaklon.linkage.tool;

import java.nio.file.Path;

/** What was given cannot be used. The message names the file and the line and says what was expected. */
final class BadInput extends RuntimeException {
    BadInput(String message) {
        super(message);
    }

    static BadInput at(Path file, long line, String message) {
        return new BadInput("%s, line %d: %s".formatted(file, line, message));
    }
}
