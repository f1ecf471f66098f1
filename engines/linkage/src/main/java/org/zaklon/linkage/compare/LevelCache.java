package org.zaklon.linkage.compare;

/**
 * Remembers the levels of pairs of codes. Frequent values meet again and again; a slot holds the last pair that fell into it.
 * Several threads may use it: a slot is one number, written at once.
 */
final class LevelCache {
    private static final int BITS = 16;
    private static final long CODES = (1L << 28) - 1;

    private final long[] slots = new long[1 << BITS];

    /** The level, or -1. */
    int find(int a, int b) {
        var key = key(a, b);
        var found = slots[slot(key)];
        return found >>> 8 == key ? (int) (found & 0xff) : -1;
    }

    int keep(int a, int b, int level) {
        var key = key(a, b);
        slots[slot(key)] = key << 8 | level;
        return level;
    }

    /** The order of the pair does not matter; codes from 2^28 up would collide and do not occur in memory. */
    private static long key(int a, int b) {
        return (long) Math.max(a, b) << 28 | Math.min(a, b) & CODES;
    }

    private static int slot(long key) {
        return (int) (key * 0x9e3779b97f4a7c15L >>> 64 - BITS);
    }
}
