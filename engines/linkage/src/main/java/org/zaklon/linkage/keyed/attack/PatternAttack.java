package org.zaklon.linkage.keyed.attack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Bits that are set together belong to one gram (Christen and others 2018): places of a filter whose records are nearly the same are gathered, and a gathering
 * that is as frequent as one gram of the plain list alone stands for that gram. A record is named where only one value has the grams that were
 * recognised in it, and lacks those that were not.
 */
public final class PatternAttack {
    /** A gathering of fewer places may be chance. */
    private static final int LEAST_PLACES = 5;

    private final Dump dump;
    /** How unlike the records of two places of one gram may be: what noise does to them, and a little. */
    private final double apart;

    private PatternAttack(Dump dump) {
        this.dump = dump;
        this.apart = 0.02 + 2 * dump.noise();
    }

    public static Dump.Outcome on(Dump dump) {
        return new PatternAttack(dump).run();
    }

    private Dump.Outcome run() {
        var recognised = recognised(gatherings());
        var grams = new HashMap<String, Set<String>>();
        for (var row = 0; row < dump.size(); row++) {
            grams.put(dump.known().get(row), dump.grams().get(row));
        }
        var byPattern = new HashMap<Set<String>, String>();
        var several = new HashSet<Set<String>>();
        grams.forEach((value, own) -> {
            var pattern = new HashSet<>(own);
            pattern.retainAll(recognised.keySet());
            if (byPattern.put(pattern, value) != null) {
                several.add(pattern);
            }
        });
        var guesses = new String[dump.size()];
        for (var row = 0; row < guesses.length; row++) {
            var pattern = new HashSet<String>();
            for (var gram : recognised.entrySet()) {
                if (gram.getValue().get(row)) {
                    pattern.add(gram.getKey());
                }
            }
            guesses[row] = pattern.isEmpty() || several.contains(pattern) ? null : byPattern.get(pattern);
        }
        return dump.judge(guesses);
    }

    /** The records of each gathering: those in which most of its places are set. */
    private List<BitSet> gatherings() {
        var places = new ArrayList<BitSet>();
        for (var place = 0; place < dump.filters().getFirst().length * 64; place++) {
            places.add(rows(place));
        }
        var gatherings = new ArrayList<BitSet>();
        while (!places.isEmpty()) {
            var first = places.removeFirst();
            var like = new ArrayList<BitSet>(List.of(first));
            places.removeIf(other -> isLike(first, other) && like.add(other));
            if (!first.isEmpty() && like.size() >= LEAST_PLACES) {
                gatherings.add(most(like));
            }
        }
        return gatherings;
    }

    private BitSet rows(int place) {
        var rows = new BitSet(dump.size());
        for (var row = 0; row < dump.size(); row++) {
            rows.set(row, (dump.filters().get(row)[place >> 6] >>> place & 1) == 1);
        }
        return rows;
    }

    private boolean isLike(BitSet one, BitSet other) {
        var differing = (BitSet) one.clone();
        differing.xor(other);
        var both = (BitSet) one.clone();
        both.or(other);
        return differing.cardinality() <= apart * both.cardinality();
    }

    private BitSet most(List<BitSet> like) {
        var rows = new BitSet(dump.size());
        for (var row = 0; row < dump.size(); row++) {
            var at = row;
            rows.set(row, like.stream().filter(place -> place.get(at)).count() * 2 > like.size());
        }
        return rows;
    }

    /** Grams of which no other is about as frequent, each with the only gathering that is. */
    private Map<String, BitSet> recognised(List<BitSet> gatherings) {
        var counts = new HashMap<String, Integer>();
        dump.grams().forEach(own -> own.forEach(gram -> counts.merge(gram, 1, Integer::sum)));
        var recognised = new HashMap<String, BitSet>();
        counts.forEach((gram, count) -> {
            var alone = counts.values().stream().filter(other -> isNear(count, other)).count() == 1;
            var like = gatherings.stream().filter(rows -> isNear(count, rows.cardinality())).toList();
            if (alone && like.size() == 1) {
                recognised.put(gram, like.getFirst());
            }
        });
        return recognised;
    }

    private boolean isNear(int one, int other) {
        return Math.abs(one - other) <= dump.noise() * Math.max(one, other);
    }
}
