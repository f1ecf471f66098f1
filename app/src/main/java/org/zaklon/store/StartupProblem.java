package org.zaklon.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

/**
 * Why the application cannot start, in words for the person who started it: one sentence that says what is the matter and one
 * that says what to do. Never holds a password.
 */
public final class StartupProblem extends RuntimeException {

    private final String remedy;

    public StartupProblem(String sentence, String remedy) {
        super(sentence);
        this.remedy = remedy;
    }

    public StartupProblem(String sentence, String remedy, Throwable cause) {
        super(sentence, cause);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }

    /** What the file system complains of; its exceptions often name only the file. */
    public static String reason(IOException complaint) {
        return switch (complaint) {
            case AccessDeniedException denied -> "no permission for " + denied.getFile();
            case FileAlreadyExistsException there -> there.getFile() + " is not a folder";
            case NoSuchFileException missing -> "no " + missing.getFile();
            default -> complaint.getMessage();
        };
    }
}
