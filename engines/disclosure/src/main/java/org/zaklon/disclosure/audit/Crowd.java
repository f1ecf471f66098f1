package org.zaklon.disclosure.audit;

import java.util.Arrays;
import java.util.List;

/**
 * Combinations of attributes that an attacker may guess to be occupied: those with a true count under the bar, at one time.
 *
 * @param name how reports call it
 * @param sums for each combination the atoms in it; each atom is in at most one
 * @param truth the true count of each combination
 */
public record Crowd(String name, List<int[]> sums, long[] truth) {
    public Crowd {
        sums = List.copyOf(sums);
    }

    public int occupied() {
        return (int) Arrays.stream(truth).filter(count -> count > 0).count();
    }
}
