package org.zaklon.ui;

import org.zaklon.kernel.Reason;

/** Thrown by pages for a record that is absent and for one the asker may not know of: both give the same bytes (law 2). */
public final class NotFound extends RuntimeException {

    public NotFound() {
        super("absent", null, false, false);
    }

    /** Passes where the reason may be shown. */
    public static void orElse(Reason reason) {
        if (reason.equals(Reason.absent())) {
            throw new NotFound();
        }
    }
}
