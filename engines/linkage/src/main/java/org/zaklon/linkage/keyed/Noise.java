package org.zaklon.linkage.keyed;

import java.util.SplittableRandom;
import javax.crypto.Mac;

/**
 * BLIP (Alaggan, Gambs and Kermarrec 2012): each bit is drawn anew with a fixed probability. The draw follows from a key, the record
 * and the field, so that a second deposit of one record carries the same noise and averaging teaches nothing.
 */
record Noise(Mac mac, double share) {

    /** @param record a reference that stays with the record */
    void over(long[] filter, String field, long record) {
        if (share == 0) {
            return;
        }
        var random = new SplittableRandom(LinkageKey.code(mac, field, record));
        for (var i = 0; i < filter.length * 64; i++) {
            if (random.nextDouble() < share) {
                var bit = 1L << i;
                filter[i >> 6] = random.nextBoolean() ? filter[i >> 6] | bit : filter[i >> 6] & ~bit;
            }
        }
    }
}
