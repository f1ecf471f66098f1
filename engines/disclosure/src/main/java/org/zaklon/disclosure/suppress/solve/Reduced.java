package org.zaklon.disclosure.suppress.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/** Looks at all sums from some of the atoms: those that hold the same of them are one row. */
public final class Reduced {
    private Reduced() {}

    /**
     * @param atoms rising
     * @param sumsOf the sums that hold an atom
     * @param binds whether a sum can forbid a move; others are no rows
     */
    public static Region region(int[] atoms, IntFunction<int[]> sumsOf, IntPredicate binds) {
        var local = new HashMap<Integer, int[]>();
        var order = new ArrayList<Integer>();
        for (int i = 0; i < atoms.length; i++) {
            for (int sum : sumsOf.apply(atoms[i])) {
                if (!binds.test(sum)) {
                    continue;
                }
                var list = local.get(sum);
                if (list == null) {
                    local.put(sum, new int[] {1, i});
                    order.add(sum);
                    continue;
                }
                if (list[0] + 1 == list.length) {
                    list = Arrays.copyOf(list, list.length * 2);
                    local.put(sum, list);
                }
                list[++list[0]] = i;
            }
        }
        record Key(int[] members, int hash) {
            @Override
            public boolean equals(Object other) {
                return other instanceof Key(int[] those, int h) && h == hash && Arrays.equals(members, those);
            }

            @Override
            public int hashCode() {
                return hash;
            }
        }
        var rows = new HashMap<Key, Integer>();
        var members = new ArrayList<int[]>();
        var behind = new ArrayList<int[]>();
        var alone = new int[atoms.length][0];
        order.sort(null);
        for (int sum : order) {
            var list = local.get(sum);
            if (list[0] == 1) {
                alone[list[1]] = with(alone[list[1]], sum);
                continue;
            }
            var those = Arrays.copyOfRange(list, 1, list[0] + 1);
            var row = rows.putIfAbsent(new Key(those, Arrays.hashCode(those)), members.size());
            if (row == null) {
                members.add(those);
                behind.add(new int[] {sum});
            } else {
                behind.set(row, with(behind.get(row), sum));
            }
        }
        return new Region(atoms, members.toArray(int[][]::new), behind.toArray(int[][]::new), alone);
    }

    private static int[] with(int[] list, int more) {
        var longer = Arrays.copyOf(list, list.length + 1);
        longer[list.length] = more;
        return longer;
    }
}
