package org.zaklon.disclosure.privacy;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Says that an account has paid for one release. Good for one use, in the process that paid: it cannot be stored, copied or made elsewhere.
 */
public final class Receipt {
    private final int entry;
    private final String purpose;
    private final Rho rho;
    private final AtomicBoolean used = new AtomicBoolean();

    Receipt(int entry, String purpose, Rho rho) {
        this.entry = entry;
        this.purpose = purpose;
        this.rho = rho;
    }

    /** Its place in the account, from 1. */
    public int entry() {
        return entry;
    }

    public String purpose() {
        return purpose;
    }

    public Rho rho() {
        return rho;
    }

    void use() {
        if (!used.compareAndSet(false, true)) {
            throw new IllegalStateException("The receipt for '%s' was used before.".formatted(purpose));
        }
    }
}
