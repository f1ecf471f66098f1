package org.zaklon.disclosure.suppress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.zaklon.disclosure.table.CellsOfLeaf;
import org.zaklon.disclosure.table.Counts;
import org.zaklon.disclosure.table.Dimension;

/**
 * The task, reduced to what an attacker computes with: <em>atoms</em>, the combinations of base codes that he does not know to be empty,
 * and <em>sums</em>, the different sets of atoms that cells stand for. Cells over the same atoms have the same value and are hidden
 * together or not at all; the reduction makes a table of 90 persons and 2,112 cells one of 72 atoms and 211 sums.
 */
final class Sums {
    private static final int MOST_LEAVES = 20_000_000;

    private final SuppressionTask task;
    private final List<int[]> cells = new ArrayList<>();
    private int[][] atomsOf;
    private int[][] sumsOf;
    private final int[][] codes;
    private final long[] values;
    private final long[] atomValues;
    private final Protection[] needs;
    private final long[] losses;
    private final boolean[] shown;
    private final int[] single;

    Sums(SuppressionTask task) {
        this.task = task;
        this.codes = atoms(task);
        var cellAtoms = cellAtoms(task, codes);
        group(cellAtoms);
        int size = cells.size();
        values = new long[size];
        needs = new Protection[size];
        losses = new long[size];
        shown = new boolean[size];
        single = new int[codes.length];
        Arrays.fill(single, -1);
        for (int sum = 0; sum < size; sum++) {
            for (int cell : cells.get(sum)) {
                values[sum] = task.values()[cell];
                needs[sum] = task.needs()[cell] == null ? needs[sum] : task.needs()[cell];
                losses[sum] += task.losses()[cell];
                shown[sum] |= task.shown()[cell];
            }
            if (needs[sum] != null && shown[sum]) {
                throw new IllegalArgumentException("A sensitive cell equals a cell that must stay open: %s."
                        .formatted(task.catalogue().codes(cells.get(sum)[0])));
            }
            if (atomsOf[sum].length == 1) {
                single[atomsOf[sum][0]] = sum;
            }
        }
        atomValues = new long[codes.length];
        var at = new HashMap<Long, Integer>();
        for (int atom = 0; atom < codes.length; atom++) {
            at.put(Counts.leaf(task.catalogue().dimensions(), codes[atom]), atom);
        }
        for (int i = 0; i < task.counts().size(); i++) {
            atomValues[at.get(task.counts().leaf(i))] = task.counts().value(i);
        }
    }

    List<Dimension> dimensions() {
        return task.catalogue().dimensions();
    }

    int atoms() {
        return codes.length;
    }

    int size() {
        return cells.size();
    }

    /** The base codes of an atom, one for each dimension. */
    int[] codes(int atom) {
        return codes[atom];
    }

    /** The atoms in a sum, rising. */
    int[] atomsOf(int sum) {
        return atomsOf[sum];
    }

    /** The sums that hold an atom, rising. */
    int[] sumsOf(int atom) {
        return sumsOf[atom];
    }

    /** The sum that is this atom alone, or -1. */
    int single(int atom) {
        return single[atom];
    }

    /** The cells that a sum stands for. */
    int[] cells(int sum) {
        return cells.get(sum);
    }

    long value(int sum) {
        return values[sum];
    }

    long atomValue(int atom) {
        return atomValues[atom];
    }

    /** How far a hidden sum can fall. */
    long fall(int sum) {
        return values[sum] - task.low();
    }

    /** What a sensitive sum needs, or null. */
    Protection need(int sum) {
        return needs[sum];
    }

    /** Whether a hidden cell may be 0. */
    boolean zerosHidden() {
        return task.low() == 0;
    }

    /**
     * Whether a sum can forbid a move. A sensitive one is hidden in any case; and where a hidden one may be 0, it says no more than that its
     * atoms are not negative.
     */
    boolean binds(int sum) {
        return needs[sum] == null || !zerosHidden();
    }

    boolean shown(int sum) {
        return shown[sum];
    }

    long loss(int sum) {
        return losses[sum];
    }

    /** The atoms: all combinations but those in a cell that is shown to be empty. */
    private static int[][] atoms(SuppressionTask task) {
        var dimensions = task.catalogue().dimensions();
        long leaves = 1;
        for (var dimension : dimensions) {
            leaves = Math.multiplyExact(leaves, dimension.size());
        }
        if (leaves > MOST_LEAVES) {
            throw new IllegalArgumentException("%,d combinations of codes are too many; at most %,d.".formatted(leaves, MOST_LEAVES));
        }
        var cells = new CellsOfLeaf(task.catalogue());
        var atoms = new ArrayList<int[]>();
        var codes = new int[dimensions.size()];
        var empty = new boolean[1];
        for (long leaf = 0; leaf < leaves; leaf++) {
            empty[0] = false;
            cells.each(codes, cell -> empty[0] |= task.shown()[cell] && task.values()[cell] == 0);
            if (!empty[0]) {
                atoms.add(codes.clone());
            }
            for (int d = codes.length - 1; d >= 0 && ++codes[d] == dimensions.get(d).size(); d--) {
                codes[d] = 0;
            }
        }
        return atoms.toArray(int[][]::new);
    }

    private static int[][] cellAtoms(SuppressionTask task, int[][] codes) {
        var cells = new CellsOfLeaf(task.catalogue());
        var filled = new int[task.catalogue().size()];
        for (var atom : codes) {
            cells.each(atom, cell -> filled[cell]++);
        }
        var members = new int[filled.length][];
        Arrays.setAll(members, cell -> new int[filled[cell]]);
        Arrays.fill(filled, 0);
        for (int a = 0; a < codes.length; a++) {
            int atom = a;
            cells.each(codes[a], cell -> members[cell][filled[cell]++] = atom);
        }
        return members;
    }

    /** Cells over the same atoms become one sum, in the order of the catalogue; empty cells become none. */
    private void group(int[][] cellAtoms) {
        record Members(int[] atoms, int hash) {
            @Override
            public boolean equals(Object other) {
                return other instanceof Members(int[] those, int h) && h == hash && Arrays.equals(atoms, those);
            }

            @Override
            public int hashCode() {
                return hash;
            }
        }
        var known = new HashMap<Members, Integer>();
        var sums = new ArrayList<int[]>();
        for (int cell = 0; cell < cellAtoms.length; cell++) {
            var atoms = cellAtoms[cell];
            if (atoms.length == 0) {
                continue;
            }
            var sum = known.putIfAbsent(new Members(atoms, Arrays.hashCode(atoms)), sums.size());
            if (sum == null) {
                sums.add(atoms);
                cells.add(new int[] {cell});
            } else {
                var more = Arrays.copyOf(cells.get(sum), cells.get(sum).length + 1);
                more[more.length - 1] = cell;
                cells.set(sum, more);
            }
        }
        atomsOf = sums.toArray(int[][]::new);
        var filled = new int[codes.length];
        for (var atoms : atomsOf) {
            for (int atom : atoms) {
                filled[atom]++;
            }
        }
        sumsOf = new int[codes.length][];
        Arrays.setAll(sumsOf, atom -> new int[filled[atom]]);
        Arrays.fill(filled, 0);
        for (int sum = 0; sum < atomsOf.length; sum++) {
            for (int atom : atomsOf[sum]) {
                sumsOf[atom][filled[atom]++] = sum;
            }
        }
    }
}
