package org.zaklon.disclosure.attack.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/**
 * Changes that no exact statement of a component notices: whole vectors whose sum over every exact row is 0. They are the fundamental
 * circuits of the elimination, shortened by adding and subtracting one another; few places change in most of them.
 *
 * @param list each with places and changes
 */
public record Moves(List<Sparse> list) {
    private static final int PASSES = 3;

    /**
     * Finds moves.
     *
     * @param rows rows of the elimination, in its order
     * @param pivots the pivot of each row
     * @param size the number of places
     * @param limit the terms that may be looked at; with too little, moves are missing
     */
    static Moves of(List<Sparse> rows, int[] pivots, int size, long limit) {
        var circuits = shorten(circuits(rows, pivots, size, limit));
        circuits.sort(Comparator.comparingInt(move -> move.at().length));
        return new Moves(List.copyOf(circuits));
    }

    /** For each place without a row of its own: it rises by one, and the pivots make up for it. */
    private static List<Sparse> circuits(List<Sparse> rows, int[] pivots, int size, long limit) {
        var rowOf = new int[size];
        Arrays.fill(rowOf, -1);
        for (int r = 0; r < rows.size(); r++) {
            rowOf[pivots[r]] = r;
        }
        var changes = new ArrayList<HashMap<Integer, Long>>();
        for (int p = 0; p < size; p++) {
            changes.add(rowOf[p] < 0 ? new HashMap<>() : null);
        }
        var reduced = new Sparse[rows.size()];
        long left = limit;
        for (int r = rows.size() - 1; r >= 0 && left > 0; r--) {
            var row = rows.get(r);
            for (int p : rows.get(r).at()) {
                int later = rowOf[p];
                if (later > r && reduced[later] != null) {
                    long a = row.of(p);
                    long b = reduced[later].of(p);
                    long gcd = Math.abs(Sparse.gcd(a, b));
                    row = row.minus(Math.abs(b) / gcd, reduced[later], a / gcd * Long.signum(b));
                    left -= row.at().length + reduced[later].at().length;
                }
            }
            reduced[r] = row.dividedBy(Math.abs(row.content()));
            long own = reduced[r].of(pivots[r]);
            for (int i = 0; i < reduced[r].at().length; i++) {
                int p = reduced[r].at()[i];
                if (p != pivots[r] && Math.abs(own) == 1) {
                    changes.get(p).put(pivots[r], -reduced[r].value()[i] * own);
                } else if (p != pivots[r]) {
                    changes.get(p).put(-1, 0L);
                }
            }
        }
        var circuits = new ArrayList<Sparse>();
        for (int p = 0; p < size && left > 0; p++) {
            var change = changes.get(p);
            if (change != null && !change.containsKey(-1)) {
                change.put(p, 1L);
                var at = change.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
                circuits.add(new Sparse(at, Arrays.stream(at).mapToLong(change::get).toArray()));
            }
        }
        return circuits;
    }

    private static List<Sparse> shorten(List<Sparse> moves) {
        var own = moves.toArray(Sparse[]::new);
        for (int pass = 0; pass < PASSES && own.length < 3_000; pass++) {
            var order = new Integer[own.length];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, Comparator.comparingInt(i -> own[i].at().length));
            for (int i = own.length - 1; i > 0; i--) {
                for (int j = 0; j < i; j++) {
                    var shorter = shorter(own[order[i]], own[order[j]]);
                    own[order[i]] = shorter;
                }
            }
        }
        return new ArrayList<>(Arrays.asList(own));
    }

    /** A move less or more another one, where that is shorter. */
    private static Sparse shorter(Sparse a, Sparse b) {
        int agree = 0;
        int oppose = 0;
        for (int i = 0, j = 0; i < a.at().length && j < b.at().length; ) {
            if (a.at()[i] < b.at()[j]) {
                i++;
            } else if (a.at()[i] > b.at()[j]) {
                j++;
            } else {
                agree += a.value()[i] == b.value()[j] ? 1 : 0;
                oppose += a.value()[i] == -b.value()[j] ? 1 : 0;
                i++;
                j++;
            }
        }
        int common = Math.max(agree, oppose);
        if (2 * common <= b.at().length) {
            return a;
        }
        var sum = a.minus(1, b, agree >= oppose ? 1 : -1);
        return sum.at().length > 0 && sum.at().length < a.at().length ? sum : a;
    }
}
