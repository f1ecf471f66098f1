package org.zaklon.disclosure.suppress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.zaklon.disclosure.Progress;

/** Turns what is known of kinds into worlds, until every hidden sum has been seen at values far enough apart. */
final class Showing {
    private final Sums sums;
    private final Opening opening;
    private final Kinds kinds;
    private final long width;
    private final Move.Scratch scratch;
    private final long[] above;
    private final long[] below;
    private final List<Move> worlds = new ArrayList<>();

    Showing(Opening opening) {
        this.sums = opening.sums;
        this.opening = opening;
        this.kinds = opening.kinds;
        this.width = opening.width;
        scratch = new Move.Scratch(sums.size());
        above = new long[sums.size()];
        below = new long[sums.size()];
    }

    List<Move> worlds(Progress progress) {
        var order = IntStream.range(0, sums.size()).filter(sum -> opening.hidden[sum]).boxed()
                .sorted(Comparator.comparingInt((Integer sum) -> sums.atomsOf(sum).length).thenComparing(sum -> sum)).toList();
        for (int i = 0; i < order.size(); i++) {
            progress.step("showing that each hidden cell is safe", i, order.size());
            show(order.get(i));
        }
        return List.copyOf(worlds);
    }

    private boolean seen(int sum) {
        return above[sum] + below[sum] >= (sums.need(sum) == null ? 1 : width);
    }

    private void show(int sum) {
        if (seen(sum)) {
            return;
        }
        int atom = opening.divided(sum);
        if (atom < 0) {
            if (opening.ofSum.containsKey(sum)) {
                for (var shift : opening.ofSum.get(sum)) {
                    see(shift);
                }
            }
            return;
        }
        int kind = kinds.of(atom);
        var inside = new boolean[sums.atoms()];
        for (int a : sums.atomsOf(sum)) {
            inside[a] = true;
        }
        int outside = IntStream.of(kinds.members(kind)).filter(a -> !inside[a]).findFirst().orElseThrow();
        var known = opening.ofKind.get(kind);
        var shift = known == null || known.length == 0 ? Shift.NONE : known[0];
        see(gathered(shift, kind, atom, inside));
        if (!seen(sum)) {
            see(gathered(shift, kind, outside, inside));
        }
    }

    /** Who comes to a kind, and as many as are needed from the other side of the sum, on one atom; the worlds of both sides lie far enough apart. */
    private Shift gathered(Shift shift, int kind, int atom, boolean[] inside) {
        var rises = new ArrayList<Integer>();
        var falls = new ArrayList<>(shift.falls());
        for (int rise : shift.rises()) {
            rises.add(kinds.of(rise) == kind ? atom : rise);
        }
        long wanted = width;
        for (int a : kinds.occupied(kind)) {
            long there = inside[a] == inside[atom] || wanted == 0 ? 0 : sums.atomValue(a) - shift.falls().stream().filter(fall -> fall == a).count();
            for (long n = Math.min(there, wanted); n > 0; n--, wanted--) {
                falls.add(a);
                rises.add(atom);
            }
        }
        return new Shift(rises, falls);
    }

    private void see(Shift shift) {
        var move = shift.move(sums, scratch);
        if (move == null) {
            throw new IllegalStateException("A world does not fit what is open.");
        }
        if (move.atoms().length == 0) {
            return;
        }
        worlds.add(move);
        for (int i = 0; i < move.sums().length; i++) {
            above[move.sums()[i]] = Math.max(above[move.sums()[i]], move.changes()[i]);
            below[move.sums()[i]] = Math.max(below[move.sums()[i]], -move.changes()[i]);
        }
    }

    /** A second world, person by person: one leaves each atom of {@code falls} and one comes to each atom of {@code rises}; atoms may repeat. */
    record Shift(List<Integer> rises, List<Integer> falls) {
        static final Shift NONE = new Shift(List.of(), List.of());

        /** By how much a set of atoms changes. */
        long change(boolean[] set) {
            long change = 0;
            for (int atom : rises) {
                change += set[atom] ? 1 : 0;
            }
            for (int atom : falls) {
                change -= set[atom] ? 1 : 0;
            }
            return change;
        }

        /** By how much a kind changes. */
        long changeOf(int kind, Kinds kinds) {
            return rises.stream().filter(atom -> kinds.of(atom) == kind).count() - falls.stream().filter(atom -> kinds.of(atom) == kind).count();
        }

        /** Somebody of these atoms who does not leave yet, or -1. */
        static int spare(int[] occupied, List<Integer> falls, Sums sums) {
            for (int atom : occupied) {
                if (falls.stream().filter(fall -> fall == atom).count() < sums.atomValue(atom)) {
                    return atom;
                }
            }
            return -1;
        }

        Move move(Sums sums, Move.Scratch scratch) {
            Map<Integer, Long> steps = new TreeMap<>();
            rises.forEach(atom -> steps.merge(atom, 1L, Long::sum));
            falls.forEach(atom -> steps.merge(atom, -1L, Long::sum));
            steps.values().removeIf(step -> step == 0);
            return Move.of(sums, steps.keySet().stream().mapToInt(Integer::intValue).toArray(),
                    steps.values().stream().mapToLong(Long::longValue).toArray(), scratch);
        }
    }
}
