package org.zaklon.disclosure.audit;

import java.util.Arrays;
import org.zaklon.disclosure.attack.Knowledge;

/**
 * Counts worlds of whole persons that fit everything published, from the truth on: where there are many, no reconstruction can pick the true one. Each is
 * checked against every statement, and two are told apart by a number computed from them, so the count is never too high; it is a lower bound.
 */
public final class ManyWorlds {
    private ManyWorlds() {}

    /**
     * How many different worlds were seen.
     *
     * @param truth a world that fits
     * @param steps tries to walk on; at most 100 million
     */
    public static long atLeast(Knowledge knowledge, Places places, long[] truth, int steps) {
        var guesser = new Guesser(knowledge, places, truth, null, 21);
        var seen = new long[steps + 1];
        int size = 0;
        seen[size++] = guesser.print();
        for (int step = 0; step < steps; step++) {
            guesser.run(1);
            if (guesser.print() != seen[size - 1]) {
                seen[size++] = guesser.print();
            }
        }
        return Arrays.stream(seen, 0, size).sorted().distinct().count();
    }
}
