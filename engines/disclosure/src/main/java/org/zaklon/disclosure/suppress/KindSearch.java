package org.zaklon.disclosure.suppress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zaklon.disclosure.suppress.Showing.Shift;
import org.zaklon.disclosure.suppress.solve.Region;
import org.zaklon.disclosure.suppress.solve.Simplex;

/**
 * Finds worlds in which a sum has another number while every open sum stays what it is. Only some atoms may change, and those of one
 * {@linkplain Kinds kind} count together, so that the linear program stays small however large the table is.
 */
final class KindSearch {
    private static final int ATTEMPTS = 4;
    private static final int MOST_STEPS = 250;

    private final Sums sums;
    /** The changeable atoms of each kind, and how many persons are in them. */
    private final List<int[]> members = new ArrayList<>();
    private final List<Long> totals = new ArrayList<>();
    private final Region region;
    private final Simplex simplex;

    /**
     * @param atoms those that may change
     * @param hidden which sums are not open
     * @param but an open sum that may change all the same, or -1
     */
    KindSearch(Sums sums, Kinds kinds, int[] atoms, boolean[] hidden, int but) {
        this.sums = sums;
        var place = new HashMap<Integer, Integer>();
        var lists = new ArrayList<List<Integer>>();
        for (int atom : atoms) {
            int at = place.computeIfAbsent(kinds.of(atom), k -> {
                lists.add(new ArrayList<>());
                return lists.size() - 1;
            });
            lists.get(at).add(atom);
        }
        Map<Integer, List<Integer>> rows = new HashMap<>();
        var order = new ArrayList<Integer>();
        for (int at = 0; at < lists.size(); at++) {
            var list = lists.get(at).stream().mapToInt(a -> a).toArray();
            members.add(list);
            totals.add(Arrays.stream(list).mapToLong(sums::atomValue).sum());
            for (int sum : sums.sumsOf(list[0])) {
                if (!hidden[sum] && sum != but) {
                    rows.computeIfAbsent(sum, s -> {
                        order.add(s);
                        return new ArrayList<>();
                    }).add(at);
                }
            }
        }
        region = Region.of(members.size(), order.stream().map(s -> rows.get(s).stream().mapToInt(a -> a).toArray()).toArray(int[][]::new));
        simplex = new Simplex(region);
    }

    /** @return a world in which the sum of the atoms marked is greater by so much, or null where none was found */
    Shift find(boolean[] marked, long amount) {
        int n = 0;
        long total = 0;
        var those = new int[members.size()];
        for (int at = 0; at < members.size(); at++) {
            if (marked[members.get(at)[0]]) {
                those[n++] = at;
                total += totals.get(at);
            }
        }
        if (n == 0 || amount < -total) {
            return null;
        }
        int form = n == 1 ? those[0] : region.ask(Arrays.copyOf(those, n));
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (simplex.solve(new Costs(attempt), form, amount, MOST_STEPS) != Simplex.Outcome.FOUND) {
                return null;
            }
            var found = whole(simplex.changes());
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    long work() {
        return simplex.work();
    }

    /** The change as persons, or null where it has fractions of them. */
    private Shift whole(double[] changes) {
        var rises = new ArrayList<Integer>();
        var falls = new ArrayList<Integer>();
        var whole = new long[changes.length];
        for (int at = 0; at < whole.length; at++) {
            whole[at] = Math.round(changes[at]);
            if (Math.abs(changes[at] - whole[at]) > 1e-5 || whole[at] < -totals.get(at)) {
                return null;
            }
            for (long up = whole[at]; up > 0; up--) {
                rises.add(members.get(at)[0]);
            }
            long down = -whole[at];
            for (int i = 0; down > 0; i++) {
                for (long there = sums.atomValue(members.get(at)[i]); there > 0 && down > 0; there--, down--) {
                    falls.add(members.get(at)[i]);
                }
            }
        }
        for (var row : region.rows()) {
            if (Arrays.stream(row).mapToLong(at -> whole[at]).sum() != 0) {
                return null;
            }
        }
        return new Shift(rises, falls);
    }

    private final class Costs implements Simplex.Costs {
        private final int attempt;

        Costs(int attempt) {
            this.attempt = attempt;
        }

        @Override
        public double ofAtom(int atom) {
            return 1 + ((atom + 1) * (7919L + 104729L * attempt) % 1009) / 1009.0 * (0.2 + attempt);
        }

        @Override
        public double ofRow(int row) {
            return Simplex.SHUT;
        }

        @Override
        public double fallOfAtom(int atom) {
            return totals.get(atom);
        }

        @Override
        public double fallOfRow(int row) {
            return Simplex.SHUT;
        }
    }
}
