package org.zaklon.disclosure.attack.solve;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The steps by which bounds of classes were found, in order: which class, which end, from which statement. */
public final class Steps {
    private int[] of = new int[64];
    private boolean[] upper = new boolean[64];
    private int[] statement = new int[64];
    /** The step before that bounded the same end of the same class, or -1. */
    private int[] before = new int[64];
    private int size;
    private final Map<Long, Integer> last = new HashMap<>();

    public void add(int c, boolean high, int s) {
        if (size == of.length) {
            of = Arrays.copyOf(of, 2 * size);
            upper = Arrays.copyOf(upper, 2 * size);
            statement = Arrays.copyOf(statement, 2 * size);
            before = Arrays.copyOf(before, 2 * size);
        }
        of[size] = c;
        upper[size] = high;
        statement[size] = s;
        var earlier = last.put(end(c, high), size);
        before[size] = earlier == null ? -1 : earlier;
        size++;
    }

    public int size() {
        return size;
    }

    public int of(int step) {
        return of[step];
    }

    public boolean upper(int step) {
        return upper[step];
    }

    public int statement(int step) {
        return statement[step];
    }

    /** The last step before {@code time} that bounded this end; -1 where it was still 0 or unbounded. */
    public int find(int c, boolean high, int time) {
        int step = last.getOrDefault(end(c, high), -1);
        while (step >= time) {
            step = before[step];
        }
        return step;
    }

    private static long end(int c, boolean high) {
        return 2L * c + (high ? 1 : 0);
    }
}
