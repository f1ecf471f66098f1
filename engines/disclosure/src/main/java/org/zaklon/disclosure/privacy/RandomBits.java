package org.zaklon.disclosure.privacy;

import java.security.SecureRandom;
import java.util.function.Consumer;

/** Random bits, handed out one by one from a buffer. Not for several threads at once. */
final class RandomBits {
    private final Consumer<byte[]> source;
    private final byte[] buffer = new byte[4096];
    private int used = buffer.length;
    private long word;
    private int left;

    RandomBits(Consumer<byte[]> source) {
        this.source = source;
    }

    /** From the operating system's generator for cryptographic use. */
    static RandomBits secure() {
        return new RandomBits(new SecureRandom()::nextBytes);
    }

    boolean next() {
        if (left == 0) {
            refill();
        }
        left--;
        var bit = (word & 1) == 1;
        word >>>= 1;
        return bit;
    }

    /** A whole number from 0 to below the bound, each as likely as the other. The bound is at least 1. */
    long below(long bound) {
        int bits = 64 - Long.numberOfLeadingZeros(bound - 1);
        long value;
        do {
            value = take(bits);
        } while (value >= bound);
        return value;
    }

    private long take(int bits) {
        long value = 0;
        for (int missing = bits; missing > 0; ) {
            if (left == 0) {
                refill();
            }
            int some = Math.min(missing, left);
            value = value << some | word & (-1L >>> 64 - some);
            word = some == 64 ? 0 : word >>> some;
            left -= some;
            missing -= some;
        }
        return value;
    }

    private void refill() {
        if (used == buffer.length) {
            source.accept(buffer);
            used = 0;
        }
        word = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            word = word << 8 | buffer[used] & 0xff;
            // no bit that was used stays in memory
            buffer[used++] = 0;
        }
        left = Long.SIZE;
    }
}
