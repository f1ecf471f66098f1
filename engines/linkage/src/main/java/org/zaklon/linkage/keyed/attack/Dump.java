package org.zaklon.linkage.keyed.attack;

import java.util.List;
import java.util.Set;

/**
 * One field as the attacker has it. The worst case: the known people are exactly those of the dump; only the order is unknown.
 *
 * @param filters encodings, record by record
 * @param noise share of bits drawn anew; the attacker knows it
 * @param known the values of the same records in the same order, which an attack may use as a set only
 * @param grams what each known value puts into a filter
 */
public record Dump(List<long[]> filters, double noise, List<String> known, List<Set<String>> grams) {

    /** How many records there are. */
    public int size() {
        return filters.size();
    }

    /**
     * What an attack achieved.
     *
     * @param guessed records for which it names a value
     * @param right of them
     * @param of all records
     */
    public record Outcome(int guessed, int right, int of) {
        /** Records whose value was named rightly, as a share of all. */
        public double reidentified() {
            return of == 0 ? 0 : (double) right / of;
        }
    }

    Outcome judge(String[] guesses) {
        var guessed = 0;
        var right = 0;
        for (var row = 0; row < guesses.length; row++) {
            guessed += guesses[row] == null ? 0 : 1;
            right += known.get(row).equals(guesses[row]) ? 1 : 0;
        }
        return new Outcome(guessed, right, guesses.length);
    }
}
