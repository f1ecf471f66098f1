package org.zaklon.linkage.batch;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/** Weighed pairs, three numbers each. */
public final class Edges {
    private int[] a = new int[1024];
    private int[] b = new int[1024];
    private float[] weight = new float[1024];
    private int size;

    Edges() {}

    /** Weighs a pair into the edges that it is given. */
    @FunctionalInterface
    public interface Adding {
        void add(int a, int b, double bits);
    }

    /** Pairs that were weighed elsewhere, from the heaviest to the lightest. */
    public static Edges of(Consumer<Adding> pairs) {
        var edges = new Edges();
        pairs.accept((a, b, bits) -> edges.add(a, b, (float) bits));
        return edges.sorted();
    }

    void add(int one, int other, float bits) {
        if (size == a.length) {
            var room = size + (size >> 1);
            a = Arrays.copyOf(a, room);
            b = Arrays.copyOf(b, room);
            weight = Arrays.copyOf(weight, room);
        }
        a[size] = Math.min(one, other);
        b[size] = Math.max(one, other);
        weight[size++] = bits;
    }

    void addAll(Edges others) {
        for (var i = 0; i < others.size; i++) {
            add(others.a[i], others.b[i], others.weight[i]);
        }
    }

    /** Those pairs that a test takes, in the same order. */
    public Edges where(IntPredicate taken) {
        var result = new Edges();
        for (var i = 0; i < size; i++) {
            if (taken.test(i)) {
                result.add(a[i], b[i], weight[i]);
            }
        }
        return result;
    }

    public int size() {
        return size;
    }

    /** The smaller row of a pair. */
    public int a(int pair) {
        return a[pair];
    }

    public int b(int pair) {
        return b[pair];
    }

    /** In bits. */
    public float weight(int pair) {
        return weight[pair];
    }

    /** The same pairs from the heaviest to the lightest; equal weights by their rows, so that every run is alike. */
    Edges sorted() {
        var order = new long[size];
        for (var i = 0; i < size; i++) {
            // floats above zero sort as their bits do; weights are shifted far above it
            order[i] = (long) -Float.floatToIntBits(weight[i] + 4096) << 32 | i;
        }
        sortTies(order);
        var result = new Edges();
        for (var entry : order) {
            var i = (int) entry;
            result.add(a[i], b[i], weight[i]);
        }
        return result;
    }

    private void sortTies(long[] order) {
        Arrays.parallelSort(order);
        for (int from = 0, to; from < order.length; from = to) {
            to = from + 1;
            while (to < order.length && order[to] >> 32 == order[from] >> 32) {
                to++;
            }
            if (to - from > 1) {
                var ties = Arrays.stream(order, from, to).boxed()
                        .sorted((x, y) -> compareRows(x.intValue(), y.intValue())).toList();
                for (var i = from; i < to; i++) {
                    order[i] = ties.get(i - from);
                }
            }
        }
    }

    private int compareRows(int x, int y) {
        return a[x] == a[y] ? Integer.compare(b[x], b[y]) : Integer.compare(a[x], a[y]);
    }
}
