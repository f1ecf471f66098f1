package org.zaklon.linkage.keyed.attack;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.zaklon.linkage.batch.KeyTable;

/**
 * Blocking keys are equal where the values behind them are equal, so a dump shows who shares what with whom. An attacker who knows the people draws
 * the same picture of the plain values and lays one on the other: records and keys are coloured by what they touch, again and again, until colours no
 * longer divide (Weisfeiler and Leman 1968). A record whose colour is alone in both pictures is named.
 */
public final class KeyAttack {
    private static final int ROUNDS = 8;

    private KeyAttack() {}

    /** @param dumped and {@code known} hold the same records in the same order, which the attack does not use */
    public static Dump.Outcome on(KeyTable dumped, KeyTable known) {
        var own = once(colours(dumped));
        var plain = once(colours(known));
        var guessed = 0;
        var right = 0;
        for (var colour : own.entrySet()) {
            var named = plain.get(colour.getKey());
            if (named != null) {
                guessed++;
                right += named.equals(colour.getValue()) ? 1 : 0;
            }
        }
        return new Dump.Outcome(guessed, right, dumped.keys()[0].length);
    }

    /** The row of each colour that only one row has. */
    private static Map<Long, Integer> once(long[] colours) {
        var rows = new HashMap<Long, Integer>();
        var often = new HashSet<Long>();
        for (var row = 0; row < colours.length; row++) {
            if (rows.put(colours[row], row) != null) {
                often.add(colours[row]);
            }
        }
        rows.keySet().removeAll(often);
        return rows;
    }

    private static long[] colours(KeyTable table) {
        var colours = new long[table.keys()[0].length];
        for (var round = 0; round < ROUNDS; round++) {
            var next = new long[colours.length];
            for (var kind = 0; kind < table.keys().length; kind++) {
                var ofKey = new HashMap<Long, Long>();
                var keys = table.keys()[kind];
                for (var row = 0; row < keys.length; row++) {
                    if (keys[row] != 0) {
                        ofKey.merge(keys[row], mixed(colours[row]), Long::sum);
                    }
                }
                for (var row = 0; row < keys.length; row++) {
                    next[row] = mixed(next[row] * 31 + (keys[row] == 0 ? 0 : mixed(ofKey.get(keys[row]) + kind)));
                }
            }
            if (Arrays.equals(next, colours)) {
                break;
            }
            colours = next;
        }
        return colours;
    }

    /** Spreads the bits (Stafford 2011, variant 13). */
    private static long mixed(long value) {
        value = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
        value = (value ^ value >>> 27) * 0x94d049bb133111ebL;
        return value ^ value >>> 31;
    }
}
