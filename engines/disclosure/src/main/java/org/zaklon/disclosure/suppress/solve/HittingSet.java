package org.zaklon.disclosure.suppress.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** The cheapest choice of elements that hits each of some sets: branch and bound, with sets that share no open element as the bound. */
public final class HittingSet {
    /** To look an element of a set up costs about as much as so many numbers. */
    private static final long LOOK = 4;

    private final long[] costs;
    private final List<int[]> sets = new ArrayList<>();
    private final long mostNodes;
    private long nodes;
    private long touched;
    private long end;
    private long best;
    private BitSet choice;

    public HittingSet(long[] costs, long mostNodes) {
        this.costs = costs;
        this.mostNodes = mostNodes;
    }

    public void add(int[] set) {
        sets.add(set);
        sets.sort(Comparator.comparingInt(s -> s.length));
    }

    /**
     * @param most how many numbers may be touched for it
     * @return the cheapest choice that costs less than {@code below}; null where there is none. {@link #complete} says whether that is certain
     */
    public BitSet cheapest(long below, long most) {
        end = touched + most;
        best = below;
        choice = null;
        nodes = 0;
        branch(new BitSet(), new BitSet(), 0);
        return choice;
    }

    public boolean complete() {
        return nodes < mostNodes && touched < end;
    }

    /** How many numbers were touched so far. */
    public long touched() {
        return touched;
    }

    public long cost(BitSet chosen) {
        return chosen.stream().mapToLong(element -> costs[element]).sum();
    }

    private void branch(BitSet in, BitSet out, long cost) {
        if (!complete()) {
            return;
        }
        nodes++;
        int[] shortest = null;
        int open = Integer.MAX_VALUE;
        long bound = cost;
        var used = new BitSet();
        for (var set : sets) {
            int free = 0;
            boolean hit = false;
            boolean apart = true;
            long least = Long.MAX_VALUE;
            touched += LOOK * set.length;
            for (int element : set) {
                if (in.get(element)) {
                    hit = true;
                    break;
                }
                if (!out.get(element)) {
                    free++;
                    least = Math.min(least, costs[element]);
                    apart &= !used.get(element);
                }
            }
            if (hit) {
                continue;
            }
            if (free == 0) {
                return;
            }
            if (free < open) {
                open = free;
                shortest = set;
            }
            if (apart) {
                bound += least;
                Arrays.stream(set).filter(element -> !out.get(element)).forEach(used::set);
            }
        }
        if (bound >= best) {
            return;
        }
        if (shortest == null) {
            best = cost;
            choice = (BitSet) in.clone();
            return;
        }
        var left = Arrays.stream(shortest).filter(element -> !out.get(element)).boxed().sorted(Comparator.comparingInt(element -> -hits(element, in)))
                .mapToInt(Integer::intValue).toArray();
        var closed = (BitSet) out.clone();
        for (int element : left) {
            in.set(element);
            branch(in, closed, cost + costs[element]);
            in.clear(element);
            closed.set(element);
        }
    }

    private int hits(int element, BitSet in) {
        int hits = 0;
        for (var set : sets) {
            boolean has = false;
            boolean hit = false;
            touched += LOOK * set.length;
            for (int e : set) {
                has |= e == element;
                hit |= in.get(e);
            }
            hits += has && !hit ? 1 : 0;
        }
        return hits;
    }
}
