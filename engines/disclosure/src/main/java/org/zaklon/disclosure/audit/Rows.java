package org.zaklon.disclosure.audit;

import java.util.Arrays;
import java.util.List;
import org.zaklon.disclosure.attack.Knowledge;

/** The statements of a knowledge and, after them, the guarded sums, as sparse rows with bounds; and for each atom the rows it stands in. */
final class Rows {
    final int atoms;
    final int statements;
    final int[][] sums;
    final long[] low;
    final long[] high;
    final int[][] of;

    Rows(Knowledge knowledge, List<Guarded> guarded) {
        atoms = knowledge.atoms();
        statements = knowledge.statements();
        var size = statements + guarded.size();
        sums = new int[size][];
        low = new long[size];
        high = new long[size];
        for (int row = 0; row < size; row++) {
            sums[row] = row < statements ? knowledge.sum(row) : guarded.get(row - statements).sum();
            low[row] = row < statements ? knowledge.said(row).low() : 0;
            high[row] = row < statements ? knowledge.said(row).high() : Long.MAX_VALUE;
        }
        var counts = new int[atoms];
        for (var sum : sums) {
            for (int atom : sum) {
                counts[atom]++;
            }
        }
        of = new int[atoms][];
        Arrays.setAll(of, atom -> new int[counts[atom]]);
        Arrays.fill(counts, 0);
        for (int row = 0; row < size; row++) {
            for (int atom : sums[row]) {
                of[atom][counts[atom]++] = row;
            }
        }
    }

    int size() {
        return sums.length;
    }

    long[] totals(long[] world) {
        var totals = new long[size()];
        Arrays.setAll(totals, row -> {
            long total = 0;
            for (int atom : sums[row]) {
                total += world[atom];
            }
            return total;
        });
        return totals;
    }
}
