package org.zaklon.store;

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
}
