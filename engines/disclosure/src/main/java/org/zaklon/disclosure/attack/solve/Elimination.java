package org.zaklon.disclosure.attack.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Gaussian elimination of a component's exact statements, in whole numbers. It tells which sums follow linearly, which of them vary together, and
 * which statements say nothing new.
 *
 * <p>Each kept row has a <em>pivot</em>: a place that no later row holds. Rows are not reduced backwards, which keeps them sparse.
 */
public final class Elimination {
    private final List<Sparse> rows = new ArrayList<>();
    private final List<Long> ends = new ArrayList<>();
    private final int[] pivots;
    /** For each place the row whose pivot it is, or -1. */
    private final int[] rowOf;
    private final Set<Integer> kept = new HashSet<>();

    public Elimination(Component component, long limit) {
        rowOf = new int[component.size()];
        pivots = new int[component.rows().length];
        Arrays.fill(rowOf, -1);
        var use = new int[component.size()];
        for (var row : component.rows()) {
            for (int p : row) {
                use[p]++;
            }
        }
        var exact = IntStream.range(0, component.rows().length).filter(r -> component.least()[r] == component.most()[r]).boxed()
                .sorted((a, b) -> Integer.compare(component.rows()[a].length, component.rows()[b].length)).toList();
        long left = limit;
        for (int r : exact) {
            try {
                var reduced = left < 0 ? null : reduce(Sparse.ones(component.rows()[r]), component.least()[r], left);
                if (reduced == null) {
                    kept.add(r);
                    continue;
                }
                left = reduced.left;
                if (!reduced.row.isZero()) {
                    keep(r, reduced, use);
                } else if (reduced.end != 0) {
                    throw new Impossible();
                }
            } catch (ArithmeticException e) {
                kept.add(r);
            }
        }
    }

    /**
     * {@code scale * sum = row + (end counted off)}: a sum in terms of the places that are no pivots.
     *
     * @param scale at least 1
     */
    public record Reduced(Sparse row, long end, long scale, long left) {}

    private void keep(int r, Reduced reduced, int[] use) {
        long content = Sparse.gcd(reduced.row.content(), reduced.end);
        var row = reduced.row.dividedBy(Math.abs(content));
        int pivot = -1;
        for (int i = 0; i < row.at().length; i++) {
            if (pivot < 0 || better(row, i, pivot, use)) {
                pivot = i;
            }
        }
        pivots[rows.size()] = row.at()[pivot];
        rowOf[row.at()[pivot]] = rows.size();
        rows.add(row);
        ends.add(reduced.end / Math.abs(content));
        kept.add(r);
    }

    private static boolean better(Sparse row, int i, int than, int[] use) {
        long a = Math.abs(row.value()[i]);
        long b = Math.abs(row.value()[than]);
        return a < b || a == b && use[row.at()[i]] < use[row.at()[than]];
    }

    /**
     * Takes the pivots out of a sum.
     *
     * @param end what is known of the sum, from which what the pivots bring is taken off
     * @return null where it would take more than {@code limit} steps
     * @throws ArithmeticException where numbers grow beyond 64 bits
     */
    private Reduced reduce(Sparse sum, long end, long limit) {
        var row = sum;
        long scale = 1;
        var due = new PriorityQueue<Integer>();
        var queued = new HashSet<Integer>();
        enqueue(row, due, queued);
        while (!due.isEmpty()) {
            int next = due.remove();
            queued.remove(next);
            var pivotRow = rows.get(next);
            long coefficient = row.of(pivots[next]);
            if (coefficient == 0) {
                continue;
            }
            long pivot = pivotRow.of(pivots[next]);
            long gcd = Math.abs(Sparse.gcd(coefficient, pivot));
            long mine = Math.abs(pivot) / gcd;
            long its = coefficient / gcd * Long.signum(pivot);
            row = row.minus(mine, pivotRow, its);
            end = Math.subtractExact(Math.multiplyExact(mine, end), Math.multiplyExact(its, ends.get(next)));
            scale = Math.multiplyExact(scale, mine);
            limit -= row.at().length + pivotRow.at().length;
            if (limit < 0) {
                return null;
            }
            enqueue(pivotRow, due, queued);
        }
        return new Reduced(row, end, scale, limit);
    }

    private void enqueue(Sparse row, PriorityQueue<Integer> due, Set<Integer> queued) {
        for (int p : row.at()) {
            if (rowOf[p] >= 0 && queued.add(rowOf[p])) {
                due.add(rowOf[p]);
            }
        }
    }

    /** A sum over the places that are no pivots: {@code scale * sum = row - end}. */
    public Reduced reduce(int[] places) {
        return reduce(Sparse.ones(places), 0, Long.MAX_VALUE);
    }

    /** Changes that no kept row notices. */
    public Moves moves(long limit) {
        return Moves.of(rows, pivots, rowOf.length, limit);
    }

    /** The exact statements from which the others follow. */
    public Set<Integer> kept() {
        return kept;
    }
}
