package org.zaklon.kernel;

/**
 * A failure as a log may hold it: of which kinds it was and where, without its words. Words of failures quote what people typed
 * and what the database holds.
 */
public final class WordlessFailure extends Exception {

    private WordlessFailure(Throwable failure) {
        super(failure.getClass().getName(),
                failure.getCause() == null || failure.getCause() == failure ? null : new WordlessFailure(failure.getCause()), false, true);
        setStackTrace(failure.getStackTrace());
    }

    public static WordlessFailure of(Throwable failure) {
        return new WordlessFailure(failure);
    }
}
