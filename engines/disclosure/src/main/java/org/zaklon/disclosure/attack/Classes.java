package org.zaklon.disclosure.attack;

import java.util.Arrays;
import java.util.HashMap;
import org.zaklon.disclosure.table.Said;

/**
 * Atoms that occur in exactly the same statements are one unknown: an attacker cannot tell them apart, and every split of their common
 * number fits what he knows.
 */
final class Classes {
    private final int[] of;
    private final int[] size;
    private final int[][] rows;
    private int count;

    Classes(Knowledge knowledge) {
        of = new int[knowledge.atoms()];
        size = new int[knowledge.atoms() + 1];
        count = knowledge.atoms() == 0 ? 0 : 1;
        size[0] = knowledge.atoms();
        var inside = new int[knowledge.atoms() + 1];
        for (int s = 0; s < knowledge.statements(); s++) {
            if (!idle(knowledge.said(s))) {
                divide(knowledge.sum(s), inside);
            }
        }
        rows = new int[knowledge.statements()][];
        var seen = new int[count];
        for (int s = 0; s < rows.length; s++) {
            int mark = s + 1;
            rows[s] = idle(knowledge.said(s)) ? new int[0] : Arrays.stream(knowledge.sum(s)).map(atom -> of[atom]).filter(c -> seen[c] != mark && (seen[c] = mark) > 0).toArray();
        }
    }

    /** Counts are never negative, so this says nothing. */
    private static boolean idle(Said said) {
        return said.low() <= 0 && said.high() == Said.UNBOUNDED;
    }

    private void divide(int[] sum, int[] inside) {
        for (int atom : sum) {
            inside[of[atom]]++;
        }
        var parted = new HashMap<Integer, Integer>();
        for (int atom : sum) {
            int whole = of[atom];
            var part = parted.get(whole);
            if (part == null) {
                part = inside[whole] < size[whole] ? count++ : whole;
                parted.put(whole, part);
            }
            of[atom] = part;
        }
        parted.forEach((whole, part) -> {
            if (!whole.equals(part)) {
                size[part] = inside[whole];
                size[whole] -= inside[whole];
            }
            inside[whole] = 0;
        });
    }

    int atoms() {
        return of.length;
    }

    int count() {
        return count;
    }

    int of(int atom) {
        return of[atom];
    }

    /** How many atoms are in a class. */
    int size(int c) {
        return size[c];
    }

    /** The classes in the sum of a statement. Shared. */
    int[] row(int statement) {
        return rows[statement];
    }
}
