package org.zaklon.disclosure.privacy;

import java.util.ArrayList;
import java.util.List;

/** A list in memory. */
final class MemoryAccountStore implements AccountStore {
    private final List<Entry> entries = new ArrayList<>();

    @Override
    public synchronized List<Entry> list() {
        return List.copyOf(entries);
    }

    @Override
    public synchronized boolean append(int size, Entry entry) {
        return entries.size() == size && entries.add(entry);
    }
}
