package org.zaklon.disclosure.suppress.solve;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Some of the atoms, with the sums as they look from there: sums that hold the same atoms of the region change together. A move inside
 * a region is a move of the whole. Sums that bind nothing are no rows; a sum that is asked for becomes one meanwhile.
 */
public final class Region {
    private final int[] atoms;
    /** For each row the atoms in it, as positions in {@link #atoms}. A row has at least two of them. */
    private final int[][] members;
    /** For each atom of the region its rows. */
    final int[][] rowsOf;
    /** The sums behind each row, and behind each atom alone. */
    private final int[][] sumsOfRow;
    private final int[][] sumsOfAtom;

    private final Map<Integer, Integer> forms = new HashMap<>();
    private int[] askedMembers = new int[0];
    private final boolean[] inAsked;
    private Simplex simplex;

    /**
     * @param atoms the atoms of the region by the names they have outside, rising
     * @param members for each row the positions in {@code atoms} of those in it, at least two
     * @param sumsOfRow the sums behind each row
     * @param sumsOfAtom the sums that are one atom here
     */
    public Region(int[] atoms, int[][] members, int[][] sumsOfRow, int[][] sumsOfAtom) {
        this.atoms = atoms;
        this.members = members;
        this.sumsOfRow = sumsOfRow;
        this.sumsOfAtom = sumsOfAtom;
        inAsked = new boolean[atoms.length];
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

    /** Atoms and rows that stand for nothing else. */
    public static Region of(int atoms, int[][] members) {
        return new Region(IntStream.range(0, atoms).toArray(), members, new int[members.length][0], new int[atoms][0]);
    }

    /** The form that a sum is here: an atom of the region, or the number of its atoms plus a row; the row asked for comes after the others. */
    public int form(int sum, int[] itsAtoms) {
        var known = forms.get(sum);
        if (known != null) {
            return known;
        }
        int n = 0;
        var here = new int[Math.min(itsAtoms.length, atoms.length)];
        for (int a = 0, m = 0; a < atoms.length && m < itsAtoms.length; ) {
            if (atoms[a] == itsAtoms[m]) {
                here[n++] = a++;
                m++;
            } else if (atoms[a] < itsAtoms[m]) {
                a++;
            } else {
                m++;
            }
        }
        return n == 1 ? here[0] : ask(Arrays.copyOf(here, n));
    }

    /** Makes a row of some atoms the one asked for. @return its form */
    public int ask(int[] those) {
        for (int atom : askedMembers) {
            inAsked[atom] = false;
        }
        askedMembers = those;
        for (int atom : those) {
            inAsked[atom] = true;
        }
        return atoms.length + members.length;
    }

    /** The atoms of a row, also of the one asked for. */
    public int[] members(int row) {
        return row < members.length ? members[row] : askedMembers;
    }

    boolean isAsked(int atom) {
        return inAsked[atom];
    }

    /** The atoms, rising. Shared, as all that follows. */
    public int[] atoms() {
        return atoms;
    }

    /** For each row the atoms in it, as positions in {@link #atoms()}. */
    public int[][] rows() {
        return members;
    }

    public int[][] sumsOfRow() {
        return sumsOfRow;
    }

    public int[][] sumsOfAtom() {
        return sumsOfAtom;
    }

    public Simplex simplex() {
        if (simplex == null) {
            simplex = new Simplex(this);
        }
        return simplex;
    }
}
