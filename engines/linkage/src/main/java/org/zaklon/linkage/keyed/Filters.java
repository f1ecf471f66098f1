package org.zaklon.linkage.keyed;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;

/**
 * Sets bits for grams. The places of a gram are the bytes of its HMAC (random hashing; double hashing would give the places away,
 * Niedermeyer et al. 2014).
 */
final class Filters {
    private final Mac mac;
    private final int bits;
    private final int perGram;
    private final Map<String, int[]> known = new HashMap<>();

    /**
     * @param bits length of a filter, a power of 2
     * @param perGram bits for each gram, up to 16
     */
    Filters(Mac mac, int bits, int perGram) {
        this.mac = mac;
        this.bits = bits;
        this.perGram = perGram;
    }

    void add(Collection<String> grams, long[] filter) {
        for (var gram : grams) {
            for (var place : known.computeIfAbsent(gram, this::places)) {
                filter[place >> 6] |= 1L << place;
            }
        }
    }

    private int[] places(String gram) {
        var code = mac.doFinal(gram.getBytes(StandardCharsets.UTF_8));
        var places = new int[perGram];
        for (var i = 0; i < perGram; i++) {
            places[i] = ((code[2 * i] & 0xff) << 8 | code[2 * i + 1] & 0xff) & bits - 1;
        }
        return places;
    }
}
