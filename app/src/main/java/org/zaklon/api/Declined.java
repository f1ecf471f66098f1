package org.zaklon.api;

import org.zaklon.kernel.Reason;

/** Carries a refusal out of an API face, to where it is written as a problem document. Not an error: it has no trace. */
public final class Declined extends RuntimeException {
    private final transient Reason reason;

    Declined(Reason reason) {
        super(reason.code(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
