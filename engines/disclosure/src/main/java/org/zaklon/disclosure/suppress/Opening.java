package org.zaklon.disclosure.suppress;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.suppress.Showing.Shift;

/**
 * Suppression from the other side, for tables whose zeros are hidden: everything is hidden at first but what must be shown, and sums are
 * opened one after the other, the largest first, as long as every sensitive cell keeps another world wide enough away. What an
 * attacker then reasons with are the {@link Kinds}, few as long as little is open, and not the cells.
 */
final class Opening {
    private static final int REMEMBERED = 12;
    private static final int FEW = 400;
    private static final int WHOLE = 2000;
    /** What it costs to set up a search, for each atom, in the units of the simplex method. */
    private static final long SETUP = 3;

    final Sums sums;
    final long width;
    final Kinds kinds;
    final boolean[] hidden;
    final List<Integer> open = new ArrayList<>();
    /** For each kind, or sensitive sum of whole kinds, worlds that show it wide enough together with the truth. */
    final Map<Integer, Shift[]> ofKind = new HashMap<>();
    final Map<Integer, Shift[]> ofSum = new HashMap<>();
    /** For each sensitive sum an atom in it whose kind lies partly outside, or -1 where it consists of whole kinds. */
    final int[] divided;
    /** Where opening failed lately; it will fail there again. */
    private final ArrayDeque<Integer> hard = new ArrayDeque<>();
    /** The atoms of the sum that is being opened. */
    final boolean[] inside;
    private final boolean[] marked;
    private final List<Surroundings> surroundings;
    private long work;

    Opening(Sums sums, long width) {
        this.sums = sums;
        this.width = width;
        kinds = new Kinds(sums);
        inside = new boolean[sums.atoms()];
        marked = new boolean[sums.atoms()];
        surroundings = List.of(new Surroundings(sums, 500), new Surroundings(sums, 2500), new Surroundings(sums, Integer.MAX_VALUE));
        hidden = new boolean[sums.size()];
        Arrays.fill(hidden, true);
        divided = new int[sums.size()];
        Arrays.fill(divided, -1);
    }

    /** An atom in the sum whose kind lies partly outside, or -1. */
    int divided(int sum) {
        return kinds.divided(sums.atomsOf(sum));
    }

    /** @return whether what must be shown leaves every sensitive cell safe */
    boolean run(long budget, Progress progress) {
        if (!begin()) {
            return false;
        }
        var candidates = IntStream.range(0, sums.size()).filter(s -> hidden[s] && sums.need(s) == null).boxed()
                .sorted(Comparator.comparingLong((Integer s) -> -sums.value(s)).thenComparing(s -> s)).toList();
        int done = 0;
        for (int sum : candidates) {
            progress.step("opening what need not be hidden", done++, candidates.size());
            work += 10L * kinds.count();
            if (work > budget) {
                break;
            }
            open(sum);
        }
        moving();
        candidates.stream().filter(sum -> hidden[sum] && !ofSum.containsKey(sum) && divided(sum) < 0).forEach(this::move);
        return true;
    }

    /** What is hidden for others' sake differs in many of their worlds; one of them is enough. */
    private void moving() {
        var scratch = new Move.Scratch(sums.size());
        for (var shift : ofKind.values().stream().flatMap(Arrays::stream).toList()) {
            for (int sum : shift.move(sums, scratch).sums()) {
                if (sums.need(sum) == null) {
                    ofSum.putIfAbsent(sum, new Shift[] {shift});
                }
            }
        }
    }

    /** A hidden sum of whole kinds that is not sensitive must have another value at least; where it has none, it may as well be open. */
    private void move(int sum) {
        var those = kinds.in(sums.atomsOf(sum));
        var other = shift(those, 1);
        other = other == null ? shift(those, -1) : other;
        if (other != null) {
            ofSum.put(sum, new Shift[] {other});
        } else {
            open(sum);
        }
    }

    private boolean begin() {
        for (int sum = 0; sum < sums.size(); sum++) {
            if (sums.shown(sum)) {
                kinds.divide(sum);
                hidden[sum] = false;
                open.add(sum);
            }
        }
        var trial = new Trial(this, List.of());
        return trial.kinds(IntStream.range(0, kinds.count()).toArray()) && trial.sums(IntStream.range(0, sums.size()).toArray()) && trial.keep();
    }

    /** Where worlds are looked for; everywhere only as long as there are few kinds. */
    private List<Surroundings> levels() {
        return kinds.count() < FEW ? surroundings.subList(2, 3) : kinds.count() < WHOLE ? surroundings : surroundings.subList(0, 2);
    }

    /** Opens a sum, if all stay safe. */
    boolean open(int sum) {
        var pairs = kinds.divide(sum);
        hidden[sum] = false;
        open.add(sum);
        for (int atom : sums.atomsOf(sum)) {
            inside[atom] = true;
        }
        var trial = new Trial(this, pairs);
        boolean safe = trial.run();
        for (int atom : sums.atomsOf(sum)) {
            inside[atom] = false;
        }
        if (!safe) {
            kinds.undo();
            hidden[sum] = true;
            open.removeLast();
        }
        return safe;
    }

    /** A world in which the sum of some kinds is greater by so much. */
    Shift shift(int[] those, long amount) {
        int atom = kinds.members(those[0])[0];
        for (int kind : those) {
            atom = kinds.total(kind) > 0 ? kinds.occupied(kind)[0] : atom;
        }
        for (var level : levels()) {
            var found = ask(level.of(atom), -1, those, amount);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private Shift ask(int[] atoms, int but, int[] those, long amount) {
        var search = new KindSearch(sums, kinds, atoms, hidden, but);
        for (int kind : those) {
            for (int atom : kinds.members(kind)) {
                marked[atom] = true;
            }
        }
        var found = search.find(marked, amount);
        for (int kind : those) {
            for (int atom : kinds.members(kind)) {
                marked[atom] = false;
            }
        }
        work += search.work() + SETUP * atoms.length;
        return found;
    }

    /** A world in which, of all open sums, only the one that is being opened differs; {@link Shift#NONE} where none is found. */
    Shift mending(int sum, long missing) {
        var atoms = sums.atomsOf(sum);
        int atom = Arrays.stream(atoms).filter(a -> sums.atomValue(a) > 0).findFirst().orElse(atoms[0]);
        var found = ask(levels().getFirst().of(atom), sum, kinds.in(atoms), missing);
        return found == null ? Shift.NONE : found;
    }

    /** Remembers where it failed. */
    void failed(int atom) {
        hard.remove((Integer) atom);
        hard.addFirst(atom);
        if (hard.size() > REMEMBERED) {
            hard.removeLast();
        }
    }

    /** The kinds where it failed lately. */
    IntStream suspects() {
        return hard.stream().mapToInt(kinds::of).distinct();
    }
}
