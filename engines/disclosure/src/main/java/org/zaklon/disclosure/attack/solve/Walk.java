package org.zaklon.disclosure.attack.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.zaklon.disclosure.table.Said;

/**
 * Goes from world to world by moves. A move that would leave the bounds is mended by further moves through what it broke, a few deep; so a step of a
 * sum costs microseconds where a solver needs milliseconds. What it does not find may still exist.
 *
 * <p>Coordinates are the places of the component, then its rows that are not exact.
 */
public final class Walk {
    private static final int DEPTH = 5;
    private static final int BRANCHES = 4;
    private static final int BUDGET = 4_000;

    private final int places;
    private final long[] low;
    private final long[] high;
    private final Sparse[] moves;
    /** For each coordinate the moves that change it. */
    private final int[][] through;
    private final long[] now;
    private final int[] undoMove = new int[DEPTH + 1];
    private final int[] undoSign = new int[DEPTH + 1];
    private int depth;
    private long broken;
    private long gained;
    private int budget;
    private long[] weights;

    public Walk(Component component, Moves basis) {
        places = component.size();
        var soft = IntStream.range(0, component.rows().length).filter(r -> component.least()[r] < component.most()[r]).toArray();
        low = Arrays.copyOf(component.low(), places + soft.length);
        high = Arrays.copyOf(component.high(), places + soft.length);
        now = new long[low.length];
        var rowsOf = new ArrayList<List<Integer>>();
        IntStream.range(0, places).forEach(p -> rowsOf.add(new ArrayList<>()));
        for (int i = 0; i < soft.length; i++) {
            low[places + i] = component.least()[soft[i]];
            high[places + i] = component.most()[soft[i]];
            for (int p : component.rows()[soft[i]]) {
                rowsOf.get(p).add(places + i);
            }
        }
        moves = basis.list().stream().map(move -> widened(move, rowsOf)).toArray(Sparse[]::new);
        var count = new int[low.length];
        for (var move : moves) {
            for (int c : move.at()) {
                count[c]++;
            }
        }
        through = new int[low.length][];
        Arrays.setAll(through, c -> new int[count[c]]);
        for (int m = moves.length - 1; m >= 0; m--) {
            for (int c : moves[m].at()) {
                through[c][--count[c]] = m;
            }
        }
        this.rowsOf = rowsOf;
    }

    private final List<List<Integer>> rowsOf;

    private static Sparse widened(Sparse move, List<List<Integer>> rowsOf) {
        var rows = new java.util.TreeMap<Integer, Long>();
        for (int i = 0; i < move.at().length; i++) {
            rows.put(move.at()[i], move.value()[i]);
            for (int row : rowsOf.get(move.at()[i])) {
                rows.merge(row, move.value()[i], Long::sum);
            }
        }
        rows.values().removeIf(v -> v == 0);
        return new Sparse(rows.keySet().stream().mapToInt(Integer::intValue).toArray(), rows.values().stream().mapToLong(Long::longValue).toArray());
    }

    /** Stands at this world, which fits. */
    public void start(long[] world) {
        Arrays.fill(now, 0);
        for (int p = 0; p < places; p++) {
            now[p] = world[p];
            for (int row : rowsOf.get(p)) {
                now[row] += world[p];
            }
        }
    }

    public long[] world() {
        return Arrays.copyOf(now, places);
    }

    /**
     * Raises a sum step by step.
     *
     * @param by how far at most
     * @return by how much it rose
     */
    public long raise(int[] line, int sign, long by) {
        weights = new long[now.length];
        for (int p : line) {
            weights[p] = sign;
        }
        var candidates = Arrays.stream(line).flatMap(p -> Arrays.stream(through[p])).distinct().sorted().toArray();
        long risen = 0;
        while (risen < by) {
            gained = 0;
            if (!step(candidates)) {
                break;
            }
            risen += gained;
        }
        return risen;
    }

    private boolean step(int[] candidates) {
        budget = BUDGET;
        for (int m : candidates) {
            long gain = gain(m);
            if (gain != 0) {
                apply(m, gain > 0 ? 1 : -1);
                if (mend()) {
                    depth = 0;
                    broken = 0;
                    return true;
                }
                undo();
                if (budget <= 0) {
                    return false;
                }
            }
        }
        return false;
    }

    private long gain(int m) {
        long gain = 0;
        var move = moves[m];
        for (int i = 0; i < move.at().length; i++) {
            gain += weights[move.at()[i]] * move.value()[i];
        }
        return gain;
    }

    /** Whether further moves bring everything back into bounds and keep a gain. */
    private boolean mend() {
        if (broken == 0) {
            return gained > 0;
        }
        if (depth > DEPTH - 1) {
            return false;
        }
        int c = firstBroken();
        int sign = now[c] < low[c] ? 1 : -1;
        var best = new ArrayList<long[]>();
        for (int m : through[c]) {
            if (--budget <= 0) {
                return false;
            }
            int direction = moves[m].of(c) * sign > 0 ? 1 : -1;
            apply(m, direction);
            if (gained > 0) {
                best.add(new long[] {broken, m, direction});
            }
            undo();
        }
        best.sort((a, b) -> a[0] != b[0] ? Long.compare(a[0], b[0]) : Long.compare(a[1], b[1]));
        for (var choice : best.subList(0, Math.min(BRANCHES, best.size()))) {
            apply((int) choice[1], (int) choice[2]);
            if (mend()) {
                return true;
            }
            undo();
        }
        return false;
    }

    private int firstBroken() {
        for (int d = 0; d < depth; d++) {
            for (int c : moves[undoMove[d]].at()) {
                if (now[c] < low[c] || now[c] > high[c]) {
                    return c;
                }
            }
        }
        throw new IllegalStateException("something is broken");
    }

    private void apply(int m, int sign) {
        change(m, sign);
        undoMove[depth] = m;
        undoSign[depth++] = sign;
    }

    private void undo() {
        depth--;
        change(undoMove[depth], -undoSign[depth]);
    }

    private void change(int m, int sign) {
        var at = moves[m].at();
        var value = moves[m].value();
        for (int i = 0; i < at.length; i++) {
            int c = at[i];
            long before = now[c];
            long after = before + sign * value[i];
            now[c] = after;
            broken += outside(c, after) - outside(c, before);
            gained += weights[c] * sign * value[i];
        }
    }

    private long outside(int c, long value) {
        return value < low[c] ? low[c] - value : high[c] != Said.UNBOUNDED && value > high[c] ? value - high[c] : 0;
    }
}
