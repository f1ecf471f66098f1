package org.zaklon.disclosure.privacy;

import java.nio.file.Path;
import java.util.List;

/** Where an account is kept: a list that only grows. Safe for several threads, and where it is shared, for several processes. */
public interface AccountStore {
    /** An account that ends with the process: for one release by itself. */
    static AccountStore inMemory() {
        return new MemoryAccountStore();
    }

    /** An account in a file on a local disk, which several processes may share. */
    static AccountStore in(Path file) {
        return new FileAccountStore(file);
    }

    /**
     * One line of the account. The first says the cap, each later one what was spent.
     *
     * @param purpose what for, on one line; no personal data
     */
    record Entry(String purpose, Rho rho) {
        public Entry {
            if (purpose.isBlank() || purpose.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("A purpose is one line of text.");
            }
        }
    }

    /**
     * All entries, oldest first.
     *
     * @throws IllegalStateException where the store is damaged
     */
    List<Entry> list();

    /**
     * Appends the entry if the list has exactly this size, in one step. Once this has returned true, the entry outlives a crash and a loss
     * of power; where it throws, the entry may be there or not.
     *
     * @return whether it was appended; false where somebody else was faster
     */
    boolean append(int size, Entry entry);
}
