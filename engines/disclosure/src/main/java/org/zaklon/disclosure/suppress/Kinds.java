package org.zaklon.disclosure.suppress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Atoms that no open sum tells apart are of one <em>kind</em>. Where zeros are hidden, an attacker learns of a kind nothing but what its
 * number can be: the persons in it may have any of its combinations. So a kind of several atoms protects each of them as soon as it can
 * have enough persons. The more sums are open, the more kinds there are.
 */
final class Kinds {
    private final Sums sums;
    private final int[] of;
    private final List<int[]> members = new ArrayList<>();
    private final List<int[]> occupied = new ArrayList<>();
    private final List<Long> totals = new ArrayList<>();
    private final int[] inside;
    private final List<int[]> undo = new ArrayList<>();

    /** One kind of all atoms. */
    Kinds(Sums sums) {
        this.sums = sums;
        of = new int[sums.atoms()];
        inside = new int[sums.atoms() + 1];
        add(IntStream.range(0, of.length).toArray());
    }

    int count() {
        return members.size();
    }

    int of(int atom) {
        return of[atom];
    }

    /** The atoms of a kind. Shared, not to be changed. */
    int[] members(int kind) {
        return members.get(kind);
    }

    /** Those that somebody is in. */
    int[] occupied(int kind) {
        return occupied.get(kind);
    }

    /** How many persons a kind has in truth. */
    long total(int kind) {
        return totals.get(kind);
    }

    /** The kinds in a set of atoms, each once. */
    int[] in(int[] atoms) {
        var kinds = new int[Math.min(atoms.length, count())];
        int n = 0;
        for (int atom : atoms) {
            if (inside[of[atom]]++ == 0) {
                kinds[n++] = of[atom];
            }
        }
        for (int i = 0; i < n; i++) {
            inside[kinds[i]] = 0;
        }
        return Arrays.copyOf(kinds, n);
    }

    /** An atom of the set whose kind has atoms outside of it too, or -1. */
    int divided(int[] atoms) {
        int found = -1;
        for (int atom : atoms) {
            inside[of[atom]]++;
        }
        for (int atom : atoms) {
            if (found < 0 && inside[of[atom]] < members(of[atom]).length) {
                found = atom;
            }
        }
        for (int atom : atoms) {
            inside[of[atom]] = 0;
        }
        return found;
    }

    /** A sum becomes open. @return pairs of kinds: what remains outside of the sum, and the new one inside */
    List<int[]> divide(int sum) {
        undo.clear();
        var pairs = new ArrayList<int[]>();
        var atoms = sums.atomsOf(sum);
        for (int kind : in(atoms)) {
            pairs.add(new int[] {kind, -1});
        }
        for (int atom : atoms) {
            inside[of[atom]]++;
        }
        var counts = pairs.stream().mapToInt(pair -> inside[pair[0]]).toArray();
        pairs.forEach(pair -> inside[pair[0]] = 0);
        var mark = new boolean[of.length];
        for (int atom : atoms) {
            mark[atom] = true;
        }
        var divided = new ArrayList<int[]>();
        for (int i = 0; i < counts.length; i++) {
            int kind = pairs.get(i)[0];
            var all = members(kind);
            if (counts[i] < all.length) {
                undo.add(all);
                undo.add(new int[] {kind});
                int made = add(Arrays.stream(all).filter(atom -> mark[atom]).toArray());
                set(kind, Arrays.stream(all).filter(atom -> !mark[atom]).toArray());
                divided.add(new int[] {kind, made});
            }
        }
        return divided;
    }

    /** Takes the last division back. */
    void undo() {
        for (int i = undo.size() - 2; i >= 0; i -= 2) {
            int last = count() - 1;
            members.remove(last);
            occupied.remove(last);
            totals.remove(last);
            set(undo.get(i + 1)[0], undo.get(i));
        }
        undo.clear();
    }

    private int add(int[] atoms) {
        members.add(null);
        occupied.add(null);
        totals.add(0L);
        set(count() - 1, atoms);
        return count() - 1;
    }

    private void set(int kind, int[] atoms) {
        members.set(kind, atoms);
        var somebody = Arrays.stream(atoms).filter(atom -> sums.atomValue(atom) > 0).toArray();
        occupied.set(kind, somebody);
        totals.set(kind, Arrays.stream(somebody).mapToLong(sums::atomValue).sum());
        for (int atom : atoms) {
            of[atom] = kind;
        }
    }
}
