package org.zaklon.tools;

import java.nio.file.Path;

/** What was given cannot be used. The message names the file and the line and says what was expected. */
public final class BadInput extends RuntimeException {
    public BadInput(String message) {
        super(message);
    }

    public static BadInput at(Path file, long line, String message) {
        return new BadInput("%s, line %d: %s".formatted(file, line, message));
    }
}
