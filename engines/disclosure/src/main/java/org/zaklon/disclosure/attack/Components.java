package org.zaklon.disclosure.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.zaklon.disclosure.table.Said;
import org.zaklon.disclosure.attack.solve.Component;
import org.zaklon.disclosure.attack.solve.Impossible;

/** Takes known numbers and idle statements out of the knowledge and falls the rest apart into what hangs together. */
final class Components {
    private final Classes classes;
    private final Propagation known;
    private final int[] root;
    private final List<int[]> rows = new ArrayList<>();
    private final List<long[]> ends = new ArrayList<>();
    private final List<int[]> from = new ArrayList<>();

    Components(Knowledge knowledge, Classes classes, Propagation known) {
        this.classes = classes;
        this.known = known;
        root = IntStream.range(0, classes.count()).toArray();
        var places = new HashMap<Row, Integer>();
        for (int s = 0; s < knowledge.statements(); s++) {
            add(s, knowledge.said(s), places);
        }
    }

    /** Two statements about the same classes are one row. */
    private record Row(int[] open, int hash) {
        Row(int[] open) {
            this(open, Arrays.hashCode(open));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Row(var others, var code) && code == hash && Arrays.equals(open, others);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    private void add(int s, Said said, HashMap<Row, Integer> places) {
        long least = 0;
        long most = 0;
        long fixed = 0;
        var open = new int[classes.row(s).length];
        int size = 0;
        for (int c : classes.row(s)) {
            if (known.low[c] == known.high[c]) {
                fixed = Math.addExact(fixed, known.low[c]);
            } else {
                open[size++] = c;
                least = Math.addExact(least, known.low[c]);
                most = most == Said.UNBOUNDED || known.high[c] == Said.UNBOUNDED ? Said.UNBOUNDED : Math.addExact(most, known.high[c]);
            }
        }
        long low = Math.max(0, said.low() - fixed);
        long high = said.high() == Said.UNBOUNDED ? Said.UNBOUNDED : said.high() - fixed;
        if (low > most || high < least) {
            throw new Impossible();
        }
        if (low <= least && high >= most) {
            return;
        }
        var row = Arrays.copyOf(open, size);
        Arrays.sort(row);
        int at = places.computeIfAbsent(new Row(row), r -> {
            rows.add(row);
            ends.add(new long[] {0, Said.UNBOUNDED});
            from.add(new int[] {-1, -1});
            return rows.size() - 1;
        });
        if (low > ends.get(at)[0] || from.get(at)[0] < 0) {
            ends.get(at)[0] = low;
            from.get(at)[0] = s;
        }
        if (high < ends.get(at)[1] || from.get(at)[1] < 0) {
            ends.get(at)[1] = high;
            from.get(at)[1] = s;
        }
        if (ends.get(at)[0] > ends.get(at)[1]) {
            throw new Impossible();
        }
        for (int c : row) {
            root[find(c)] = find(row[0]);
        }
    }

    /** The parts, each with at least one open class, in the order of their first class. */
    List<Component> list() {
        var members = new HashMap<Integer, List<Integer>>();
        var order = new ArrayList<Integer>();
        for (int c = 0; c < root.length; c++) {
            if (known.low[c] < known.high[c]) {
                members.computeIfAbsent(find(c), r -> {
                    order.add(r);
                    return new ArrayList<>();
                }).add(c);
            }
        }
        var rowsOf = new HashMap<Integer, List<Integer>>();
        for (int r = 0; r < rows.size(); r++) {
            rowsOf.computeIfAbsent(find(rows.get(r)[0]), k -> new ArrayList<>()).add(r);
        }
        return order.stream().map(r -> component(members.get(r), rowsOf.getOrDefault(r, List.of()))).toList();
    }

    private Component component(List<Integer> members, List<Integer> own) {
        var list = members.stream().mapToInt(Integer::intValue).toArray();
        var at = own.stream().mapToInt(Integer::intValue).toArray();
        var local = new int[at.length][];
        Arrays.setAll(local, r -> Arrays.stream(rows.get(at[r])).map(c -> Arrays.binarySearch(list, c)).toArray());
        var least = Arrays.stream(at).mapToLong(r -> ends.get(r)[0]).toArray();
        var low = Arrays.stream(list).mapToLong(c -> known.low[c]).toArray();
        return new Component(list, low, high(list, low, local, least), local, least,
                Arrays.stream(at).mapToLong(r -> ends.get(r)[1]).toArray(),
                Arrays.stream(at).map(r -> from.get(r)[0]).toArray(),
                Arrays.stream(at).map(r -> from.get(r)[1]).toArray());
    }

    /** What nothing bounds needs no more than fills every sum that it is part of; sums with an upper end bound all their parts. */
    private long[] high(int[] list, long[] low, int[][] local, long[] least) {
        var high = low.clone();
        for (int r = 0; r < local.length; r++) {
            for (int p : local[r]) {
                high[p] = Math.max(high[p], least[r]);
            }
        }
        Arrays.setAll(high, p -> known.high[list[p]] == Said.UNBOUNDED ? high[p] : known.high[list[p]]);
        return high;
    }

    private int find(int c) {
        while (root[c] != c) {
            root[c] = root[root[c]];
            c = root[c];
        }
        return c;
    }
}
