package org.zaklon.disclosure.suppress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Some of the atoms, with the sums as they look from there: sums that hold the same atoms of the region change together. A move inside
 * a region is a move of the whole.
 */
final class Region {
    final int[] atoms;
    /** For each row the atoms in it, as positions in {@link #atoms}. A row has at least two of them. */
    final int[][] members;
    /** For each atom of the region its rows. */
    final int[][] rowsOf;
    /** The sums behind each row, and behind each atom alone. */
    final int[][] sumsOfRow;
    final int[][] sumsOfAtom;

    private final Map<Integer, Integer> forms = new HashMap<>();
    private Simplex simplex;

    private Region(int[] atoms, int[][] members, int[][] sumsOfRow, int[][] sumsOfAtom) {
        this.atoms = atoms;
        this.members = members;
        this.sumsOfRow = sumsOfRow;
        this.sumsOfAtom = sumsOfAtom;
        for (int atom = 0; atom < atoms.length; atom++) {
            for (int sum : sumsOfAtom[atom]) {
                forms.put(sum, atom);
            }
        }
        for (int row = 0; row < members.length; row++) {
            for (int sum : sumsOfRow[row]) {
                forms.put(sum, atoms.length + row);
            }
        }
        var filled = new int[atoms.length];
        for (var row : members) {
            for (int atom : row) {
                filled[atom]++;
            }
        }
        rowsOf = new int[atoms.length][];
        Arrays.setAll(rowsOf, atom -> new int[filled[atom]]);
        Arrays.fill(filled, 0);
        for (int row = 0; row < members.length; row++) {
            for (int atom : members[row]) {
                rowsOf[atom][filled[atom]++] = row;
            }
        }
    }

    /** @param atoms rising */
    static Region of(Sums sums, int[] atoms) {
        var local = new HashMap<Integer, int[]>();
        var order = new ArrayList<Integer>();
        for (int i = 0; i < atoms.length; i++) {
            for (int sum : sums.sumsOf(atoms[i])) {
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

    /** The form that a sum is here: an atom of the region, or the number of its atoms plus a row. */
    int form(int sum) {
        return forms.get(sum);
    }

    Simplex simplex() {
        if (simplex == null) {
            simplex = new Simplex(this);
        }
        return simplex;
    }

    private static int[] with(int[] list, int more) {
        var longer = Arrays.copyOf(list, list.length + 1);
        longer[list.length] = more;
        return longer;
    }
}
