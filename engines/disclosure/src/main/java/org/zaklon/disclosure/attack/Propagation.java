package org.zaklon.disclosure.attack;

import java.util.ArrayDeque;
import java.util.Arrays;
import org.zaklon.disclosure.attack.solve.Steps;
import org.zaklon.disclosure.table.Said;
import org.zaklon.disclosure.attack.solve.Impossible;

/**
 * Bounds of each class that follow from one statement at a time, repeated until nothing new follows. Each step is written down, so that
 * a certificate can be traced back to statements.
 */
final class Propagation {
    /** Steps where bounds creep are left to the linear program: so many visits of a term for each term that there is. */
    private static final int VISITS = 40;

    private final Knowledge knowledge;
    private final Classes classes;
    final long[] low;
    final long[] high;
    private final int[][] statementsOf;
    private final Steps steps = new Steps();

    Propagation(Knowledge knowledge, Classes classes) {
        this.knowledge = knowledge;
        this.classes = classes;
        low = new long[classes.count()];
        high = new long[classes.count()];
        Arrays.fill(high, Said.UNBOUNDED);
        statementsOf = statementsOf();
        run();
    }

    Steps steps() {
        return steps;
    }

    private int[][] statementsOf() {
        var of = new int[classes.count()][];
        var filled = new int[classes.count()];
        for (int s = 0; s < knowledge.statements(); s++) {
            for (int c : classes.row(s)) {
                filled[c]++;
            }
        }
        Arrays.setAll(of, c -> new int[filled[c]]);
        Arrays.fill(filled, 0);
        for (int s = 0; s < knowledge.statements(); s++) {
            for (int c : classes.row(s)) {
                of[c][filled[c]++] = s;
            }
        }
        return of;
    }

    private void run() {
        var queue = new ArrayDeque<Integer>();
        var queued = new boolean[knowledge.statements()];
        long terms = 0;
        for (int s = 0; s < queued.length; s++) {
            queue.add(s);
            queued[s] = true;
            terms += classes.row(s).length;
        }
        for (long left = VISITS * terms; left >= 0 && !queue.isEmpty(); ) {
            int s = queue.remove();
            queued[s] = false;
            left -= classes.row(s).length;
            visit(s, queue, queued);
        }
    }

    private void visit(int s, ArrayDeque<Integer> queue, boolean[] queued) {
        var said = knowledge.said(s);
        var row = classes.row(s);
        long least = 0;
        for (int c : row) {
            least = Math.addExact(least, low[c]);
        }
        if (least > said.high()) {
            throw new Impossible();
        }
        if (said.high() != Said.UNBOUNDED) {
            for (int c : row) {
                if (said.high() - least + low[c] < high[c]) {
                    steps.add(c, true, s);
                    high[c] = said.high() - least + low[c];
                    wake(c, queue, queued);
                }
            }
        }
        if (said.low() > least) {
            fill(s, row, said.low(), queue, queued);
        }
    }

    /** At least so many must be in a row: what the others cannot hold. */
    private void fill(int s, int[] row, long atLeast, ArrayDeque<Integer> queue, boolean[] queued) {
        long most = 0;
        int unbounded = 0;
        for (int c : row) {
            if (high[c] == Said.UNBOUNDED) {
                unbounded++;
            } else {
                most = Math.addExact(most, high[c]);
            }
        }
        if (unbounded == 0 && most < atLeast) {
            throw new Impossible();
        }
        for (int c : row) {
            boolean open = high[c] == Said.UNBOUNDED;
            if (unbounded > (open ? 1 : 0)) {
                continue;
            }
            long others = open ? most : most - high[c];
            if (atLeast - others > low[c]) {
                steps.add(c, false, s);
                low[c] = atLeast - others;
                wake(c, queue, queued);
            }
        }
    }

    private void wake(int c, ArrayDeque<Integer> queue, boolean[] queued) {
        if (low[c] > high[c]) {
            throw new Impossible();
        }
        for (int s : statementsOf[c]) {
            if (!queued[s]) {
                queued[s] = true;
                queue.add(s);
            }
        }
    }
}
