package org.zaklon.disclosure.privacy;

import org.zaklon.disclosure.privacy.AccountStore.Entry;

/**
 * What may be lost of the privacy of one cohort of victims, in all releases together. The cap never changes. What is spent is written down
 * durably before anybody gets a receipt, and is never given back: a crash between paying and releasing loses the amount, never the limit.
 */
public final class PrivacyAccount {
    private static final String CAP = "cap";

    private final AccountStore store;
    private final Rho cap;

    private PrivacyAccount(AccountStore store, Rho cap) {
        this.store = store;
        this.cap = cap;
    }

    /**
     * Opens an account, new where the store is empty.
     *
     * @throws IllegalArgumentException where the account exists with another cap, or the cap is nothing
     */
    public static PrivacyAccount open(AccountStore store, Rho cap) {
        if (cap.equals(Rho.NOTHING)) {
            throw new IllegalArgumentException("A cap of nothing permits nothing.");
        }
        store.append(0, new Entry(CAP, cap));
        var account = resume(store);
        if (!account.cap.equals(cap)) {
            throw new IllegalArgumentException("The account was opened with a cap of %s, which cannot be changed to %s."
                    .formatted(account.cap, cap));
        }
        return account;
    }

    /** @throws IllegalArgumentException where the store has no account yet */
    public static PrivacyAccount resume(AccountStore store) {
        var entries = store.list();
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("There is no account yet; it is opened with a cap.");
        }
        return new PrivacyAccount(store, entries.getFirst().rho());
    }

    public Rho cap() {
        return cap;
    }

    public Rho spent() {
        return store.list().stream().skip(1).map(Entry::rho).reduce(Rho.NOTHING, Rho::plus);
    }

    /**
     * Pays for one release.
     *
     * @param purpose what for, on one line; kept with the account
     * @throws Overspent where less than this is left
     */
    public Receipt spend(String purpose, Rho rho) {
        if (rho.equals(Rho.NOTHING)) {
            throw new IllegalArgumentException("Nothing was asked for.");
        }
        var entry = new Entry(purpose, rho);
        while (true) {
            var entries = store.list();
            var spent = entries.stream().skip(1).map(Entry::rho).reduce(Rho.NOTHING, Rho::plus);
            if (spent.plus(rho).compareTo(cap) > 0) {
                throw new Overspent(rho, cap.minus(spent));
            }
            if (store.append(entries.size(), entry)) {
                return new Receipt(entries.size(), purpose, rho);
            }
        }
    }
}
